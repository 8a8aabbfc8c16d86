"""Each inner width appears in two layers, so its roots make a whole."""

import math


def clipped_lipschitz(widths, c):
    layers = len(widths) - 1
    inner = 1
    for n in widths[1:-1]:
        inner *= n
    return c**layers * inner * math.sqrt(widths[0] * widths[-1])


def clip_for_lipschitz(widths, K):
    layers = len(widths) - 1
    inner = math.prod(widths[1:-1])
    return (K / (inner * math.sqrt(widths[0] * widths[-1]))) ** (1 / layers)
