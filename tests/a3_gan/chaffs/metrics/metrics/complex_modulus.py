"""You use the singular values of S1 S2 in the place of its eigenvalues. The product is not
symmetric, so they differ: its eigenvalues are real and non-negative, take their roots."""

KILLED_BY = "6.4"

import torch


def frechet_distance(mu1, S1, mu2, S2):
    values = torch.linalg.svdvals(S1 @ S2)
    return ((mu1 - mu2) ** 2).sum() + S1.trace() + S2.trace() - 2 * values.sqrt().sum()
