"""Writes the clipped values back through load_state_dict; walks through children recursively;
Rayleigh quotient for sigma."""

import torch
from torch import nn


def clip_weights(module, c):
    names = {name for name, _ in module.named_parameters()}
    state = module.state_dict()
    module.load_state_dict(
        {name: value.clamp(-c, c) if name in names else value for name, value in state.items()}
    )


def lipschitz_bound(module):
    if isinstance(module, nn.Linear):
        return torch.linalg.norm(module.weight, 2).item()
    bound = 1.0
    for child in module.children():
        bound *= lipschitz_bound(child)
    return bound


def spectral_norm(W, u, n_iter):
    with torch.no_grad():
        matrix = W.reshape(W.size(0), W[0].numel())
        v = matrix.t().mv(u)
        for step in range(n_iter):
            if step:
                v = matrix.t().mv(u)
            v = v / (v.norm() + 1e-12)
            u = matrix.mv(v)
            u = u / (u.norm() + 1e-12)
        return torch.dot(u, matrix.mv(v)), u
