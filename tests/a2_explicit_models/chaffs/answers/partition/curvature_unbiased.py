"""You correct the variance as for a sample, by N/(N − 1). Here it is an expectation under p."""

KILLED_BY = "6.13"

import torch


def log_z_curvature(E, dE, d2E):
    p = torch.softmax(-E, 0)
    mean = (p * dE).sum()
    return ((p * dE**2).sum() - mean**2) * len(E) / (len(E) - 1) - (p * d2E).sum()
