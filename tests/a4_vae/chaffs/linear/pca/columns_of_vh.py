"""You take columns of Vᵀ. The SVD returns V transposed, so the components are its first k
*rows*."""

KILLED_BY = "4.3"

import torch


def pca_solution(X, k):
    mean = X.mean(dim=0)
    Vh = torch.linalg.svd(X - mean).Vh
    return mean, Vh[:, :k]
