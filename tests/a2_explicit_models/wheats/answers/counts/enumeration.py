"""Counts the rows of every table by listing them."""

from itertools import product


def _rows(parents, K):
    return sum(1 for _ in product(range(K), repeat=parents))


def table_count(D, K):
    return _rows(D, K) - 1


def markov_count(D, K, order):
    return sum(_rows(min(i, order), K) * (K - 1) for i in range(D))


def logistic_count(D):
    return len([(i, j) for i in range(D) for j in range(i)]) + D


def naive_bayes_count(D, K, classes):
    return (classes - 1) + len(list(product(range(classes), range(D), range(K - 1))))
