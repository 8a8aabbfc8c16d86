"""You divide by 256 whatever K is."""

KILLED_BY = "5.1"

def dequantize(x, u, K):
    return (x + u) / 256
