"""You share one table among all places. Here each conditional distribution is a table of its own."""

KILLED_BY = "6.16"

def markov_count(D, K, order):
    return sum((K - 1) * K ** min(i, order) for i in range(order + 1))
