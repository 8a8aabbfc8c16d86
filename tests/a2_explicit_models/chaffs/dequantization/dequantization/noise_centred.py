"""You centre the noise, so that a level's values reach below it. They fill [x/K, (x + 1)/K)."""

KILLED_BY = "5.1"

def dequantize(x, u, K):
    return (x + u - 0.5) / K
