"""You count all entries. They sum to 1, so one of them is not free."""

KILLED_BY = "6.15"

def table_count(D, K):
    return K**D
