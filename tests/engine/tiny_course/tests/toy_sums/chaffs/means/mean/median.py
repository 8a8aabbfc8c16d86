"""You take the median, which is not the mean of entries that lie unevenly."""
KILLED_BY = "2.2"


def mean(x):
    return x.median(dim=1).values
