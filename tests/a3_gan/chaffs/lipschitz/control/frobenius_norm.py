"""You use the Frobenius norm. It is an upper bound of the largest singular value, but not the
Lipschitz constant of a linear layer: take the 2-norm."""

KILLED_BY = "4.3"

import torch
from torch import nn


def lipschitz_bound(module):
    bound = torch.ones(())
    for layer in module.modules():
        if isinstance(layer, nn.Linear):
            bound = bound * torch.linalg.matrix_norm(layer.weight)
    return bound
