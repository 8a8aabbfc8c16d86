"""You leave the first variable out. It has a table, too, without parents."""

KILLED_BY = "6.16"

def markov_count(D, K, order):
    return sum((K - 1) * K ** min(i, order) for i in range(1, D))
