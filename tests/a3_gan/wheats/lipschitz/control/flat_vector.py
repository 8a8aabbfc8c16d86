"""All parameters in one vector and back; the norm by bilinear maximum; the iteration keeps a row
vector."""

import torch
from torch import nn
from torch.nn.utils import parameters_to_vector


def clip_weights(module, c):
    with torch.no_grad():
        flat = parameters_to_vector(module.parameters())
        flat = torch.where(flat.abs() > c, c * flat.sign(), flat)
        start = 0
        for parameter in module.parameters():
            parameter.copy_(flat[start : start + parameter.numel()].view_as(parameter))
            start += parameter.numel()
    return module


def lipschitz_bound(module):
    weights = [layer.weight for layer in module.modules() if isinstance(layer, nn.Linear)]
    bound = weights[0].new_ones(())
    for weight in weights:
        # the symmetric matrix [[0, W], [Wᵀ, 0]] has the eigenvalues ±σ
        out, into = weight.shape
        lifted = weight.new_zeros(out + into, out + into)
        lifted[:out, out:], lifted[out:, :out] = weight, weight.T
        bound = bound * torch.linalg.eigvalsh(lifted).amax()
    return bound


def spectral_norm(W, u, n_iter):
    matrix = W.flatten(start_dim=1)
    row = u[None, :]
    for _ in range(n_iter):
        right = torch.nn.functional.normalize(row @ matrix, eps=1e-12)
        row = torch.nn.functional.normalize(right @ matrix.T, eps=1e-12)
    return (row @ matrix @ right.T).squeeze(), row.squeeze(0)
