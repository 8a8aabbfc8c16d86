"""You take the variance over the states with equal weights. The expectation is under p."""

KILLED_BY = "6.13"

import torch


def log_z_curvature(E, dE, d2E):
    p = torch.full_like(E, 1 / len(E))
    mean = (p * dE).sum()
    return (p * dE**2).sum() - mean**2 - (p * d2E).sum()
