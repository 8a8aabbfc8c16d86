"""You use the first pixel's noise for all pixels. Each has its own."""

KILLED_BY = "5.1"

def dequantize(x, u, K):
    return (x + u.flatten()[0]) / K
