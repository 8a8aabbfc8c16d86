"""You clip the linear layers only. Every parameter of the module is to be clipped, whatever kind of layer it
belongs to."""

KILLED_BY = "4.2"

import torch
from torch import nn


@torch.no_grad()
def clip_weights(module, c):
    for layer in module.modules():
        if isinstance(layer, nn.Linear):
            layer.weight.clamp_(-c, c)
            layer.bias.clamp_(-c, c)
