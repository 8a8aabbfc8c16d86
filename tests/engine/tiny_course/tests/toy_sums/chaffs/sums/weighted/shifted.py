"""Your weights are off by one column: weight d belongs to column d."""
KILLED_BY = "1.3"


def weighted(x, w):
    return (x * w.roll(1)).sum(dim=1)
