"""Your warm-up begins at `lr_min`. It is a straight line from 0."""

KILLED_BY = "8.3"

import math


def cosine_lr(step, warmup, total, lr_max, lr_min):
    if step < warmup:
        return lr_min + (lr_max - lr_min) * step / warmup
    if step >= total:
        return lr_min
    progress = (step - warmup) / (total - warmup)
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))
