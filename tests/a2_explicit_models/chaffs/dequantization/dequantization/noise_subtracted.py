"""You subtract the noise. The level x owns the values above x/K."""

KILLED_BY = "5.1"

def dequantize(x, u, K):
    return (x - u) / K
