"""You leave out the class probabilities: classes − 1 more."""

KILLED_BY = "6.18"

def naive_bayes_count(D, K, classes):
    return classes * D * (K - 1)
