"""You divide each tensor by its largest entry, so that all weights shrink or grow together.
Clipping leaves the entries within [−c, c] alone."""

KILLED_BY = "4.1"

import torch


def clip_weights(module, c):
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.mul_(c / (parameter.abs().max() + 1e-12))
