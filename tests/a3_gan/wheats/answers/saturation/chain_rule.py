"""The chain rule, factor by factor: dD/dlogit = s (1 - s)."""


def generator_gradients(s):
    ds = s * (1 - s)
    return -1 / (1 - s) * ds, -1 / s * ds
