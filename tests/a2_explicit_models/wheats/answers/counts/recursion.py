"""One variable more at a time."""

from math import comb


def table_count(D, K):
    if D == 0:
        return 0
    return K * table_count(D - 1, K) + K - 1


def markov_count(D, K, order):
    if D <= order:
        return table_count(D, K)
    return markov_count(D - 1, K, order) + (K - 1) * K**order


def logistic_count(D):
    return comb(D + 1, 2)


def naive_bayes_count(D, K, classes):
    return table_count(1, classes) + classes * sum(table_count(1, K) for _ in range(D))
