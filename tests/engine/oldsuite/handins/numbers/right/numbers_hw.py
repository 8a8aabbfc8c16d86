"""Right answers."""

import random

import numpy as np

TEMPERATURE = 0.5


def softmax(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def entropy(p):
    return float(-sum(q * np.log2(q) for q in p))


def count(groups):
    return sum(len(items) for items in groups.values())


def draw():
    return random.random()


def noisy(x):
    return x + np.random.randn(*x.shape)


def sort(values):
    values.sort()


def scaled(x):
    return 2 * x
