"""You take roots of eigenvalues as they come. Where a covariance is flat, rounding makes some a little negative,
and their roots nan."""

KILLED_BY = "6.6"

import torch


def _root(S):
    values, vectors = torch.linalg.eigh(S)
    return vectors * values.sqrt() @ vectors.T


def frechet_distance(mu1, S1, mu2, S2):
    root = _root(S1)
    cross = _root(root @ S2 @ root)
    return (mu1 - mu2).square().sum() + torch.trace(S1 + S2 - 2 * cross)
