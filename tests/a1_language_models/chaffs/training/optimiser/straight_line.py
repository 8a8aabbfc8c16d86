"""Your decay is a straight line; a cosine is asked for."""

KILLED_BY = "8.4"

import math


def cosine_lr(step, warmup, total, lr_max, lr_min):
    if step < warmup:
        return lr_max * step / warmup
    if step >= total:
        return lr_min
    progress = (step - warmup) / (total - warmup)
    return lr_min + (lr_max - lr_min) * (1 - progress)
