"""You count two values for each variable. There are K."""

KILLED_BY = "6.15"

def table_count(D, K):
    return 2**D - 1
