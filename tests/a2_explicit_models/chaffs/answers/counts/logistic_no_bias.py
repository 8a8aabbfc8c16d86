"""You forget the biases, one for each variable."""

KILLED_BY = "6.17"

def logistic_count(D):
    return D * (D - 1) // 2
