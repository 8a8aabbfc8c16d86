"""You differentiate Z, not log Z: divide by Z."""

KILLED_BY = "6.12"

import torch


def log_z_slope(E, dE):
    p = torch.exp(-E)
    return -(p * dE).sum()
