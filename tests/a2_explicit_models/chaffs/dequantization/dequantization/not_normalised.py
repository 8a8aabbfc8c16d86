"""You leave the values on [0, K). Divide by K."""

KILLED_BY = "5.1"

def dequantize(x, u, K):
    return x + u
