"""Boolean masks for the clipping; the largest stretch of long power iterations; float32 for the
norm."""

import torch
from torch import nn


def clip_weights(module, c):
    for parameter in module.parameters():
        values = parameter.detach()  # shares its memory with the parameter
        values[values > c] = c
        values[values < -c] = -c


def lipschitz_bound(module):
    bound = 1.0
    for layer in module.modules():
        if isinstance(layer, nn.Linear):
            stretch = torch.linalg.svd(layer.weight.detach().float(), full_matrices=False).S
            bound = bound * stretch[0]
    return bound


def spectral_norm(W, u, n_iter):
    matrix = W.detach().float().reshape(W.shape[0], -1)
    u = u.float()
    for _ in range(n_iter):
        v = matrix.T @ u
        v = v / v.norm()
        stretched = matrix @ v
        u = stretched / stretched.norm()
    return stretched.norm(), u
