"""Your cosine runs through a whole period, and is back at `lr_max` at the end. Half a period takes
it from 1 to −1."""

KILLED_BY = "8.4"

import math


def cosine_lr(step, warmup, total, lr_max, lr_min):
    if step < warmup:
        return lr_max * step / warmup
    if step >= total:
        return lr_min
    progress = (step - warmup) / (total - warmup)
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(2 * math.pi * progress))
