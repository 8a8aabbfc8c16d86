"""You leave the first variable out. It has no weights, but a bias."""

KILLED_BY = "6.17"

def logistic_count(D):
    return D * (D + 1) // 2 - 1
