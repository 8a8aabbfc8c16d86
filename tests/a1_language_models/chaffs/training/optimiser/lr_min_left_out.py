"""Your cosine goes down to 0. It ends at `lr_min`."""

KILLED_BY = "8.4"

import math


def cosine_lr(step, warmup, total, lr_max, lr_min):
    if step < warmup:
        return lr_max * step / warmup
    if step >= total:
        return lr_min
    progress = (step - warmup) / (total - warmup)
    return 0.5 * lr_max * (1 + math.cos(math.pi * progress))
