"""You add the layers' norms. Layers are applied one after the other, so their constants
multiply."""

KILLED_BY = "4.4"

import torch
from torch import nn


def lipschitz_bound(module):
    bound = torch.zeros(())
    for layer in module.modules():
        if isinstance(layer, nn.Linear):
            bound = bound + torch.linalg.matrix_norm(layer.weight, ord=2)
    return bound
