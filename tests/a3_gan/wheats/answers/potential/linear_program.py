"""The dual as a linear program, solved by scipy."""

import numpy as np
import torch
from scipy.optimize import linprog


def kantorovich_potential(x, p, q):
    n, gaps = len(x), np.diff(x.numpy())
    D = np.diff(np.eye(n), axis=0)
    bounds = [(0, 0)] + [(None, None)] * (n - 1)
    A, b = np.vstack([D, -D]), np.concatenate([gaps, gaps])
    found = linprog(-(p - q).numpy(), A_ub=A, b_ub=b, bounds=bounds)
    return torch.tensor(found.x)


def uniform_w1(a, b):
    lo, hi = min(a, a + b - 1), max(a, a + b - 1)
    if lo >= 0 or hi <= 0:
        return abs(a + (b - 1) / 2)
    return (hi * hi + lo * lo) / (2 * (hi - lo))
