import numpy as np


def close(actual, expected):
    return np.allclose(actual, expected, atol=1e-6)
