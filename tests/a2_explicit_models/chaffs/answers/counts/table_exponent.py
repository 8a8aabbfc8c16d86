"""Base and exponent are swapped: D variables with K values have K^D joint states."""

KILLED_BY = "6.15"

def table_count(D, K):
    return D**K - 1
