"""You clip the weight matrices only. `clip_weights` clips all parameters, the biases as well."""

KILLED_BY = "4.2"

import torch


def clip_weights(module, c):
    with torch.no_grad():
        for name, parameter in module.named_parameters():
            if "weight" in name:
                parameter.clamp_(-c, c)
