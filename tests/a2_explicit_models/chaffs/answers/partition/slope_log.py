"""You return the derivative of −E, weighted with log p. The weights are the probabilities."""

KILLED_BY = "6.12"

import torch


def log_z_slope(E, dE):
    p = -torch.log_softmax(-E, 0)
    return -(p * dE).sum()
