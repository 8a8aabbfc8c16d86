"""Your u is not normalised, so the estimate grows with every step. Both vectors have length one in
uᵀ W v."""

KILLED_BY = "4.5"

import torch


def spectral_norm(W, u, n_iter):
    matrix = W.reshape(W.shape[0], -1)
    for _ in range(n_iter):
        v = torch.nn.functional.normalize(matrix.T @ u, dim=0)
        u = matrix @ v
    return u @ matrix @ v, u
