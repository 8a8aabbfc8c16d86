"""Your decay is one step late and jumps at the end: at step `total` the cosine itself has to arrive
at `lr_min`."""

KILLED_BY = "8.4"

import math


def cosine_lr(step, warmup, total, lr_max, lr_min):
    if step < warmup:
        return lr_max * step / warmup
    if step >= total:
        return lr_min
    progress = max(step - warmup - 1, 0) / (total - warmup)
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))
