"""Right answers."""


def double(x):
    return 2 * x


def classify(n):
    return n > 2


def accuracy():
    return 0.87654


def loss():
    return 0.25
