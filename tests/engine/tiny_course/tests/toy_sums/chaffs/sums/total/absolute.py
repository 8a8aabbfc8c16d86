"""You add absolute values; entries of a row keep their signs in its sum."""
KILLED_BY = "1.2"


def total(x):
    return x.abs().sum(dim=1)
