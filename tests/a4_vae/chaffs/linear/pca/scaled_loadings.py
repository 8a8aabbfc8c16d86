"""Your columns are scaled by the singular values. `W` has orthonormal columns; the scales belong to
the codes, and W Wᵀ is a projection only without them."""

KILLED_BY = "4.1"

import torch


def pca_solution(X, k):
    mean = X.mean(dim=0)
    _, values, Vh = torch.linalg.svd(X - mean)
    return mean, Vh[:k].T * values[:k] / len(X) ** 0.5
