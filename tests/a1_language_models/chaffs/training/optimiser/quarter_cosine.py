"""You use a quarter of the cosine, which falls steeply at the end. The half period of 1 + cos(π ·
progress) is meant, flat at both ends."""

KILLED_BY = "8.4"

import math


def cosine_lr(step, warmup, total, lr_max, lr_min):
    if step < warmup:
        return lr_max * step / warmup
    if step >= total:
        return lr_min
    progress = (step - warmup) / (total - warmup)
    return lr_min + (lr_max - lr_min) * math.cos(math.pi / 2 * progress)
