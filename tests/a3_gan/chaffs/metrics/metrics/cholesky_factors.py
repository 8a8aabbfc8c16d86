"""You factor the covariances by Cholesky, and go on where that fails: at a covariance that is flat in one
direction. Roots from eigenvalues exist there, too."""

KILLED_BY = "6.6"

import torch


def frechet_distance(mu1, S1, mu2, S2):
    L1, L2 = (torch.linalg.cholesky_ex(S).L for S in (S1, S2))
    cross = torch.linalg.svdvals(L1.T @ L2).sum()
    return (mu1 - mu2).square().sum() + S1.trace() + S2.trace() - 2 * cross
