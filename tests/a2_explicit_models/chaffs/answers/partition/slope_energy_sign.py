"""Your probabilities favour high energies. p is proportional to exp(−E)."""

KILLED_BY = "6.12"

import torch


def log_z_slope(E, dE):
    p = torch.softmax(E, 0)
    return -(p * dE).sum()
