"""One mistake in most."""

import random

import numpy as np

TEMPERATURE = 2.0
print("a print at the top")


def softmax(x):
    with np.errstate(all="ignore"):
        e = np.exp(x)
        return e / e.sum(axis=1, keepdims=True)


def entropy(p):
    print("the secret is out")
    return float(-sum(q * np.log(q) for q in p))


def count(groups):
    return len(groups)


def draw():
    return random.gauss(0, 1)


def noisy(x):
    return x + np.random.rand(*x.shape)


def sort(values):
    return sorted(values)


def scaled(x):
    x *= 2
    return x
