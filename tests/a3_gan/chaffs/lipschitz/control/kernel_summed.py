"""You add up a convolution's kernel over its window. The weight is flattened to (O, −1): every
position is a column of its own."""

KILLED_BY = "4.7"

import torch


def spectral_norm(W, u, n_iter):
    matrix = W.flatten(2).sum(-1) if W.dim() > 2 else W
    for _ in range(n_iter):
        v = torch.nn.functional.normalize(matrix.T @ u, dim=0)
        u = torch.nn.functional.normalize(matrix @ v, dim=0)
    return u @ matrix @ v, u
