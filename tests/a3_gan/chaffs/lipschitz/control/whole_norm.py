"""You return the Frobenius norm of W. The spectral norm is the largest singular value, which the
power iteration finds."""

KILLED_BY = "4.6"

import torch


def spectral_norm(W, u, n_iter):
    matrix = W.reshape(W.shape[0], -1)
    for _ in range(n_iter):
        v = torch.nn.functional.normalize(matrix.T @ u, dim=0)
        u = torch.nn.functional.normalize(matrix @ v, dim=0)
    return matrix.norm(), u
