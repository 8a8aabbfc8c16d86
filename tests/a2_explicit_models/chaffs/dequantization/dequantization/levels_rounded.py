"""You round: the noise is gone again."""

KILLED_BY = ""

def dequantize(x, u, K):
    return (x + u).round() / K
