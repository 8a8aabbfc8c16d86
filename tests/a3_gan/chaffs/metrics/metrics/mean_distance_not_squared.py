"""You add the distance of the means without the square. All terms are squared lengths."""

KILLED_BY = "6.1"

import torch


def frechet_distance(mu1, S1, mu2, S2):
    values = torch.linalg.eigvals(S1 @ S2).real.clamp(min=0)
    return (mu1 - mu2).norm() + torch.trace(S1) + torch.trace(S2) - 2 * values.sqrt().sum()
