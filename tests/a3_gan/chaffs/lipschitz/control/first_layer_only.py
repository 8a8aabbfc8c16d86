"""You return after the first linear layer. The bound of the network is the product over all of
them."""

KILLED_BY = "4.3"

import torch
from torch import nn


def lipschitz_bound(module):
    for layer in module.modules():
        if isinstance(layer, nn.Linear):
            return torch.linalg.matrix_norm(layer.weight, ord=2)
    return torch.ones(())
