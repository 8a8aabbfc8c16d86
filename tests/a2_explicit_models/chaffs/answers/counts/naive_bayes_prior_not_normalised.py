"""You count all class probabilities. They sum to 1."""

KILLED_BY = "6.18"

def naive_bayes_count(D, K, classes):
    return classes + classes * D * (K - 1)
