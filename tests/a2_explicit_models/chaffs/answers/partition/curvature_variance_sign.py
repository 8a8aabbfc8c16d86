"""Your variance has the wrong sign. For an energy that is linear in theta log Z is convex."""

KILLED_BY = "6.13"

import torch


def log_z_curvature(E, dE, d2E):
    p = torch.softmax(-E, 0)
    mean = (p * dE).sum()
    return mean**2 - (p * dE**2).sum() - (p * d2E).sum()
