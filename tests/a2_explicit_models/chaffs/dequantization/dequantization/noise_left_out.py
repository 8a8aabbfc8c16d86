"""You do not add the noise: the values stay on a grid, where a density may grow without bound."""

KILLED_BY = "5.1"

def dequantize(x, u, K):
    return x / K + 0 * u
