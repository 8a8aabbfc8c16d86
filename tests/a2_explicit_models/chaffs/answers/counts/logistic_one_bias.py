"""You count one bias for all. Each logistic regression has its own."""

KILLED_BY = "6.17"

def logistic_count(D):
    return D * (D - 1) // 2 + 1
