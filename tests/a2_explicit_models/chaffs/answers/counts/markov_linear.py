"""You count one row for each value of each parent. A table has a row for each combination: K^order."""

KILLED_BY = "6.16"

def markov_count(D, K, order):
    return sum((K - 1) * max(K * min(i, order), 1) for i in range(D))
