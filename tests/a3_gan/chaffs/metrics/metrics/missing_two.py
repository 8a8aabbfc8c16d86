"""Your cross term lacks the factor 2: equal Gaussians then have a positive distance."""

KILLED_BY = "6.1"

import torch


def frechet_distance(mu1, S1, mu2, S2):
    values = torch.linalg.eigvals(S1 @ S2).real.clamp(min=0)
    return ((mu1 - mu2) ** 2).sum() + torch.trace(S1) + torch.trace(S2) - values.sqrt().sum()
