"""The linear autoencoder, solved exactly: principal component analysis."""

import torch
from torch import Tensor


def pca_solution(X: Tensor, k: int) -> tuple[Tensor, Tensor]:
    """The mean of the data and the k directions of largest variance.

    W holds the eigenvectors of the k largest eigenvalues of 1/N sum_n (x_n - mean)(x_n - mean)^T.

    X: (N, D), k <= D. Returns (mean (D,), W (D, k)) with orthonormal columns.
    """
    mean = X.mean(dim=0)
    _, _, Vt = torch.linalg.svd(X - mean, full_matrices=False)  # (min(N, D), D)
    return mean, Vt[:k].T


def recon_error(X: Tensor, mean: Tensor, W: Tensor) -> Tensor:
    """Mean over samples of the squared distance between x and its projection onto mean + span(W).

    1/N sum_n ||x_n - mean - W W^T (x_n - mean)||^2

    X: (N, D). mean: (D,). W: (D, k) with orthonormal columns. Returns a scalar.
    """
    centred = X - mean
    residual = centred - centred @ W @ W.T  # (N, D)
    return (residual**2).sum(dim=1).mean()
