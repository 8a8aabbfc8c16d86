"""You return uᵀ W Wᵀ u, which converges to σ². Use uᵀ W v with the normalised v, or take the
root."""

KILLED_BY = "4.5"

import torch


def spectral_norm(W, u, n_iter):
    matrix = W.reshape(W.shape[0], -1)
    for _ in range(n_iter):
        v = torch.nn.functional.normalize(matrix.T @ u, dim=0)
        u = torch.nn.functional.normalize(matrix @ v, dim=0)
    return u @ matrix @ (matrix.T @ u), u
