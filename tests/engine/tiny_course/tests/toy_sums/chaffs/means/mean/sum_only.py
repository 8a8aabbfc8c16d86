"""You return the sum; the mean is the sum divided by the number of columns."""
KILLED_BY = "2.1"


def mean(x):
    return x.sum(dim=1)
