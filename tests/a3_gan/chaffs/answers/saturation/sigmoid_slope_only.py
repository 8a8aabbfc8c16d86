"""The derivative of the sigmoid is one factor of the chain rule; that of the logarithm is the other."""

KILLED_BY = "7.6"


def generator_gradients(s):
    return -s * (1 - s), -s * (1 - s)
