"""You give every variable a table with `order` parents. The first ones have fewer."""

KILLED_BY = "6.16"

def markov_count(D, K, order):
    return sum((K - 1) * K ** order for i in range(D))
