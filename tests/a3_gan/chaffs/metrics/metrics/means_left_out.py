"""Your distance has no term for the means: two Gaussians with the same covariance are never
apart."""

KILLED_BY = "6.1"

import torch


def frechet_distance(mu1, S1, mu2, S2):
    values = torch.linalg.eigvals(S1 @ S2).real.clamp(min=0)
    return S1.trace() + S2.trace() - 2 * values.sqrt().sum()
