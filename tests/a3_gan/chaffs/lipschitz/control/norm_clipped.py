"""You rescale each tensor to a norm of at most c. Weight clipping cuts every single entry to [−c,
c]."""

KILLED_BY = "4.1"

import torch


def clip_weights(module, c):
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.mul_(min(1.0, c / (parameter.norm().item() + 1e-12)))
