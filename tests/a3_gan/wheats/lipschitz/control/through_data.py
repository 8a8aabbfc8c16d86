"""Copies clipped values into .data; singular values; iterates on W Wᵀ and measures ‖Wᵀu‖."""

import torch
from torch import nn


def clip_weights(module, c):
    for parameter in module.parameters():
        parameter.data.copy_(
            torch.minimum(torch.maximum(parameter.data, torch.tensor(-c)), torch.tensor(c))
        )


def lipschitz_bound(module):
    norms = [
        torch.linalg.svdvals(layer.weight.detach()).max()
        for layer in module.modules()
        if isinstance(layer, nn.Linear)
    ]
    return float(torch.prod(torch.stack(norms)))


def spectral_norm(W, u, n_iter):
    matrix = W.flatten(1)
    gram = matrix @ matrix.T
    for _ in range(n_iter):
        u = gram @ u
        u = u / u.norm()
    return (matrix.T @ u).norm(), u
