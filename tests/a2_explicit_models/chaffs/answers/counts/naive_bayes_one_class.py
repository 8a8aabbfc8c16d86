"""You count the variables' tables once. Each class has its own."""

KILLED_BY = "6.18"

def naive_bayes_count(D, K, classes):
    return classes - 1 + D * (K - 1)
