"""Your variables have one parent more than the order says."""

KILLED_BY = "6.16"

def markov_count(D, K, order):
    return sum((K - 1) * K ** min(i, order + 1) for i in range(D))
