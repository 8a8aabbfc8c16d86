"""You divide by the number of rows; a row's mean divides by its number of columns."""
KILLED_BY = "2.1"


def mean(x):
    return x.sum(dim=1) / x.shape[0]
