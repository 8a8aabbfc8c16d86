"""You average over the states with equal weights. The expectation is under p."""

KILLED_BY = "6.12"

import torch


def log_z_slope(E, dE):
    p = torch.full_like(E, 1 / len(E))
    return -(p * dE).sum()
