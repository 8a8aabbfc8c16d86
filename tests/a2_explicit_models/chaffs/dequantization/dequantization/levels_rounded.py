"""You round: the noise is gone again."""

KILLED_BY = "5.1"

def dequantize(x, u, K):
    return (x + u).round() / K
