"""You divide by the sum of the weights: that gives an average, and the task asks for the sum."""
KILLED_BY = "1.4"


def weighted(x, w):
    return (x * w).sum(dim=1) / w.sum().clamp(min=1)
