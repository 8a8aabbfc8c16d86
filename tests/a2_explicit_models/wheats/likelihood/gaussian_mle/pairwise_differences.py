"""The covariance from all pairs of samples: half the mean outer product of their differences."""

import torch


def gaussian_mle(X):
    N = X.shape[0]
    diff = X.unsqueeze(0) - X.unsqueeze(1)
    Sigma = torch.einsum("abi,abj->ij", diff, diff) / (2 * N * N)
    return X.sum(0) / N, Sigma
