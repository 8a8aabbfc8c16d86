"""Midrange plus half the range times the cosine; the cases in another order."""

import math



def cosine_lr(step, warmup, total, lr_max, lr_min):
    if step > total:
        return lr_min
    elif step >= warmup:
        middle, swing = (lr_max + lr_min) / 2, (lr_max - lr_min) / 2
        return middle + swing * math.sin(math.pi * (0.5 - (step - warmup) / (total - warmup)))
    else:
        return lr_max - lr_max * (warmup - step) / warmup
