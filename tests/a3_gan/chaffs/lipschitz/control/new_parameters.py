"""You put new parameters into the module. An optimiser still holds the old ones and trains them in vain: change
the values in place."""

KILLED_BY = "4.2"

from torch import nn


def clip_weights(module, c):
    for layer in module.modules():
        for name, parameter in list(layer.named_parameters(recurse=False)):
            setattr(layer, name, nn.Parameter(parameter.detach().clamp(-c, c)))
