"""Geometric series in floating point; whole numbers all the same."""


def table_count(D, K):
    return float(K) ** D - 1


def markov_count(D, K, order):
    start = (K - 1) * (K**order - 1) / (K - 1) if K > 1 else 0.0
    return start + (D - order) * (K**order) * (K - 1.0)


def logistic_count(D):
    return D + D * (D - 1) / 2


def naive_bayes_count(D, K, classes):
    return classes * (1 + D * (K - 1.0)) - 1
