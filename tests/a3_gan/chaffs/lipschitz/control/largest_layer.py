"""You take the largest of the layers' norms. Layers are applied one after the other, so their
constants multiply."""

KILLED_BY = "4.3"

import torch
from torch import nn


def lipschitz_bound(module):
    norms = [
        torch.linalg.matrix_norm(layer.weight, ord=2)
        for layer in module.modules()
        if isinstance(layer, nn.Linear)
    ]
    return torch.stack(norms).max()
