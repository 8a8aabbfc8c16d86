"""In terms of the odds."""


def generator_gradients(s):
    odds = s / (1 - s)
    return -odds / (1 + odds), -1 / (1 + odds)
