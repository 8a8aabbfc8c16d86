"""You return Z''/Z. The second derivative of log Z also subtracts (Z'/Z)²."""

KILLED_BY = "6.13"

import torch


def log_z_curvature(E, dE, d2E):
    p = torch.softmax(-E, 0)
    mean = (p * dE).sum()
    return (p * (dE**2 - d2E)).sum() + 0 * mean
