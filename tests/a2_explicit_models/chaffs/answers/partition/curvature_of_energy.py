"""You take the variance of E. It is that of its derivative."""

KILLED_BY = "6.13"

import torch


def log_z_curvature(E, dE, d2E):
    p = torch.softmax(-E, 0)
    mean = (p * E).sum()
    return (p * E**2).sum() - mean**2 - (p * d2E).sum()
