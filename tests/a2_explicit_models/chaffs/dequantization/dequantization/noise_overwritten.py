"""You add x to u where it lies: the caller's noise is changed. Write x + u, which is new."""

KILLED_BY = "5.1"


def dequantize(x, u, K):
    u += x
    return u / K
