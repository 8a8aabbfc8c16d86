"""You clip from above only. Large negative weights are as steep: clip to [−c, c]."""

KILLED_BY = "4.1"

import torch


def clip_weights(module, c):
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.clamp_(max=c)
