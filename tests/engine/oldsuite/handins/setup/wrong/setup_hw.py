"""The set-up fails, and a function is missing."""


class Pipeline:
    def __init__(self, size):
        self.size = size

    def fit(self, data):
        raise ValueError("the pipeline has a leak")


def helper(x):
    return 2 * x
