"""You multiply the roots of the two covariances. (S1 S2)^½ is S1^½ S2^½ only if they commute; take
the root of S1^½ S2 S1^½."""

KILLED_BY = "6.4"

import torch


def frechet_distance(mu1, S1, mu2, S2):
    def root(S):
        values, vectors = torch.linalg.eigh(S)
        return vectors * values.clamp(min=0).sqrt() @ vectors.T

    return ((mu1 - mu2) ** 2).sum() + torch.trace(S1 + S2 - 2 * root(S1) @ root(S2))
