"""You divide by K − 1. K levels of width 1/K fill [0, 1); with K − 1 the largest values exceed 1."""

KILLED_BY = "5.1"

def dequantize(x, u, K):
    return (x + u) / (K - 1)
