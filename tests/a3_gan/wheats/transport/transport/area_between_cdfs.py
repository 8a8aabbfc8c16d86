"""W1 as the area between the distribution functions, a linear program, and Sinkhorn with potentials
in the log domain."""

import numpy as np
import torch
from scipy.optimize import linprog


def w1_1d(u, v, wu=None, wv=None):
    wu = torch.full_like(u, 1 / len(u)) if wu is None else wu
    wv = torch.full_like(v, 1 / len(v)) if wv is None else wv
    places, order = torch.cat([u, v]).sort()
    mass = torch.cat([wu, -wv])[order]
    gap = mass.cumsum(0)[:-1].abs()
    return (gap * places.diff()).sum()


def ot_cost(C, a, b):
    N, M = C.shape
    rows = np.kron(np.eye(N), np.ones(M))
    columns = np.kron(np.ones(N), np.eye(M))
    answer = linprog(
        C.reshape(-1).numpy(),
        A_eq=np.vstack([rows, columns]),
        b_eq=np.concatenate([a.numpy(), b.numpy()]),
        method="highs",
    )
    return torch.tensor(answer.fun)


def sinkhorn(C, a, b, eps, n_iter):
    f, g = torch.zeros_like(a), torch.zeros_like(b)
    for _ in range(n_iter):
        f = eps * (torch.log(a) - torch.logsumexp((g[None, :] - C) / eps, dim=1))
        g = eps * (torch.log(b) - torch.logsumexp((f[:, None] - C) / eps, dim=0))
    return torch.exp((f[:, None] + g[None, :] - C) / eps)
