"""Divides first, adds afterwards."""
from sums import total


def mean(x):
    return total(x / x.shape[1])
