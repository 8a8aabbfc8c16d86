"""You take the derivative at the state of lowest energy. All states count, with their probabilities."""

KILLED_BY = "6.12"

import torch


def log_z_slope(E, dE):
    p = torch.softmax(-E, 0)
    return -dE[p.argmax()]
