"""You use the largest row sum of |W|. That is the norm for distances in the maximum norm; Euclidean
distances are stretched by the largest singular value."""

KILLED_BY = "4.4"

import torch
from torch import nn


def lipschitz_bound(module):
    bound = torch.ones(())
    for layer in module.modules():
        if isinstance(layer, nn.Linear):
            bound = bound * torch.linalg.matrix_norm(layer.weight, ord=float("inf"))
    return bound
