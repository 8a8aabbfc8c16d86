"""You return the u that you were given. The iteration goes on from call to call, so the new u is
handed back."""

KILLED_BY = "4.8"

import torch


def spectral_norm(W, u, n_iter):
    matrix = W.reshape(W.shape[0], -1)
    left = u
    for _ in range(n_iter):
        v = torch.nn.functional.normalize(matrix.T @ left, dim=0)
        left = torch.nn.functional.normalize(matrix @ v, dim=0)
    return left @ matrix @ v, u
