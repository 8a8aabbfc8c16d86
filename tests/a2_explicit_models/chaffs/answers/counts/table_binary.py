"""You count two values for each variable. There are K."""

KILLED_BY = ""

def table_count(D, K):
    return 2**D - 1
