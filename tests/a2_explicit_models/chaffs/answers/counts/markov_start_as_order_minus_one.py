"""Your first `order` variables have one parent too few: variable i has min(i, order) parents, counted
from 0."""

KILLED_BY = "6.16"

def markov_count(D, K, order):
    return sum((K - 1) * K ** (max(i - 1, 0) if i < order else order) for i in range(D))
