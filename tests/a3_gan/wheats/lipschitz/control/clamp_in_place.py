"""clamp_ under no_grad, the matrix 2-norm, and the usual alternating power iteration."""

import torch
from torch import nn


@torch.no_grad()
def clip_weights(module, c):
    for parameter in module.parameters():
        parameter.clamp_(-c, c)


def lipschitz_bound(module):
    bound = torch.ones(())
    for layer in module.modules():
        if isinstance(layer, nn.Linear):
            bound = bound * torch.linalg.matrix_norm(layer.weight, ord=2)
    return bound


def spectral_norm(W, u, n_iter):
    matrix = W.reshape(W.shape[0], -1)
    for _ in range(n_iter):
        v = nn.functional.normalize(matrix.T @ u, dim=0)
        u = nn.functional.normalize(matrix @ v, dim=0)
    return u @ matrix @ v, u
