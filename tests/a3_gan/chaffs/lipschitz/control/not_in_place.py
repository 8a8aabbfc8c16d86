"""You clip a copy and drop it: `p = p.clamp(...)` only rebinds the loop's name. Write into the
parameter, with `clamp_` under `no_grad`."""

KILLED_BY = "4.1"

import torch


def clip_weights(module, c):
    with torch.no_grad():
        for parameter in module.parameters():
            parameter = parameter.clamp(-c, c)
