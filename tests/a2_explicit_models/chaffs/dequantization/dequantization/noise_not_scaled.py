"""Your noise is not scaled. It fills one level, which is 1/K wide."""

KILLED_BY = "5.1"

def dequantize(x, u, K):
    return x / K + u
