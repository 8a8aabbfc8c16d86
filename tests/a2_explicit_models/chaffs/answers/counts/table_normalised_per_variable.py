"""You take one off for each variable. Only the sum of all entries is fixed."""

KILLED_BY = "6.15"

def table_count(D, K):
    return (K - 1) ** D
