"""With the square of the cosine of half the angle."""

import math



def cosine_lr(step, warmup, total, lr_max, lr_min):
    if step < warmup:
        return step / warmup * lr_max
    angle = math.pi / 2 * min(1.0, (step - warmup) / max(1, total - warmup))
    return lr_max * math.cos(angle) ** 2 + lr_min * math.sin(angle) ** 2
