"""Your term E[d²E] has the wrong sign: log Z contains −E."""

KILLED_BY = "6.13"

import torch


def log_z_curvature(E, dE, d2E):
    p = torch.softmax(-E, 0)
    mean = (p * dE).sum()
    return (p * dE**2).sum() - mean**2 + (p * d2E).sum()
