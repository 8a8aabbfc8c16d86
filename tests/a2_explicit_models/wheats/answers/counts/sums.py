"""Adds up the tables one by one."""


def table_count(D, K):
    return sum((K - 1) * K**i for i in range(D))


def markov_count(D, K, order):
    return sum((K - 1) * K ** min(i, order) for i in range(D))


def logistic_count(D):
    return sum(i + 1 for i in range(D))


def naive_bayes_count(D, K, classes):
    total = classes - 1
    for _ in range(classes):
        for _ in range(D):
            total += K - 1
    return total
