"""Your sum leaves out the last column: a slice `[:-1]` ends before the last entry."""
KILLED_BY = "1.2"


def total(x):
    return x[:, :-1].sum(dim=1)
