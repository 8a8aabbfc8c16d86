"""You count K numbers for each variable and class. They sum to 1: K − 1 are free."""

KILLED_BY = "6.18"

def naive_bayes_count(D, K, classes):
    return classes - 1 + classes * D * K
