"""Right answers."""


class Pipeline:
    def __init__(self, size):
        self.size = size

    def fit(self, data):
        return sum(data) / len(data)


def helper(x):
    return 2 * x


def not_always_there():
    return 1
