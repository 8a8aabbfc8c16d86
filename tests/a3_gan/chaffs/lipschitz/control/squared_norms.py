"""You multiply the largest eigenvalues of W Wᵀ. They are the squares of the singular values: take
their roots."""

KILLED_BY = "4.4"

import torch
from torch import nn


def lipschitz_bound(module):
    bound = torch.ones(())
    for layer in module.modules():
        if isinstance(layer, nn.Linear):
            bound = bound * torch.linalg.eigvalsh(layer.weight @ layer.weight.T)[-1]
    return bound
