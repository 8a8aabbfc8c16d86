"""One mistake in most."""


def double(x):
    return abs(x) * 2 if x < 0 else 2.0 * x + (x == 1)


def classify(n):
    return n > 7


def accuracy():
    return 0.5


def loss():
    raise RuntimeError("diverged")
