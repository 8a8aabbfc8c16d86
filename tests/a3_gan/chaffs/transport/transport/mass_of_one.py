"""You divide a and b by their sums. They are masses, not probabilities: twice the mass costs twice as much."""

KILLED_BY = "3.6"

import numpy as np
from scipy.optimize import linprog


def ot_cost(C, a, b):
    N, M = C.shape
    rows, columns = np.kron(np.eye(N), np.ones(M)), np.kron(np.ones(N), np.eye(M))
    marginals = np.concatenate([a.numpy() / a.sum().item(), b.numpy() / b.sum().item()])
    return linprog(C.numpy().ravel(), A_eq=np.vstack([rows, columns]), b_eq=marginals).fun
