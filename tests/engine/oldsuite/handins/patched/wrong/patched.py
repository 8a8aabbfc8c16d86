"""One mistake in most."""


def load(name):
    return []


def total(name):
    return 3


class Base:
    def describe(self):
        return "size 4"


def square(x):
    """x times x, by adding."""
    total = 0
    for _ in range(2):
        total = total + x
    return total


def step(f, x):
    return f(x)


def greet(name):
    """Say hello."""
    print(f"Hello {name}")
