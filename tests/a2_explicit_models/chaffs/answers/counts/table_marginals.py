"""You count one table for each variable alone. A full table has an entry for each joint state."""

KILLED_BY = "6.15"

def table_count(D, K):
    return D * (K - 1)
