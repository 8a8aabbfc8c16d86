"""You take E[dE²]. The second derivative of log Z has the variance: subtract the squared mean."""

KILLED_BY = "6.13"

import torch


def log_z_curvature(E, dE, d2E):
    p = torch.softmax(-E, 0)
    mean = (p * dE).sum()
    return (p * dE**2).sum() - (p * d2E).sum()
