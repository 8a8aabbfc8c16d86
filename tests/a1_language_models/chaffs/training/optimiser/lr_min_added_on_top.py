"""You add `lr_min` to a cosine of full height, so the decay starts above `lr_max`. The height is
lr_max − lr_min."""

KILLED_BY = "8.3"

import math


def cosine_lr(step, warmup, total, lr_max, lr_min):
    if step < warmup:
        return lr_max * step / warmup
    if step >= total:
        return lr_min
    progress = (step - warmup) / (total - warmup)
    return lr_min + 0.5 * lr_max * (1 + math.cos(math.pi * progress))
