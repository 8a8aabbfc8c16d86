"""The closed forms."""


def table_count(D, K):
    return K**D - 1


def markov_count(D, K, order):
    return K**order - 1 + (D - order) * (K - 1) * K**order


def logistic_count(D):
    return D * (D + 1) // 2


def naive_bayes_count(D, K, classes):
    return classes - 1 + classes * D * (K - 1)
