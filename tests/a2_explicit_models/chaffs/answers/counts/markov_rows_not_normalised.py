"""You count K numbers for each row of a table. They sum to 1: K − 1 are free."""

KILLED_BY = "6.16"

def markov_count(D, K, order):
    return sum(K * K ** min(i, order) for i in range(D))
