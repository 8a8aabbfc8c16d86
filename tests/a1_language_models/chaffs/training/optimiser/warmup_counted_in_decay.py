"""Your cosine counts from step 0, so the rate jumps when the warm-up ends. Progress is (step −
warmup) / (total − warmup)."""

KILLED_BY = "8.3"

import math


def cosine_lr(step, warmup, total, lr_max, lr_min):
    if step < warmup:
        return lr_max * step / warmup
    if step >= total:
        return lr_min
    progress = step / total
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))
