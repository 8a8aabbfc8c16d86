"""You only compare the variances on the diagonals. The covariances between the dimensions count:
use the full matrices."""

KILLED_BY = "6.3"


def frechet_distance(mu1, S1, mu2, S2):
    gap = S1.diagonal().sqrt() - S2.diagonal().sqrt()
    return ((mu1 - mu2) ** 2).sum() + (gap**2).sum()
