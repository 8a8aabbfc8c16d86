"""scipy's one-dimensional distance and the dual linear program; Sinkhorn by rescaling a kernel with
absorbed potentials."""

import numpy as np
import torch
from scipy.optimize import linprog
from scipy.stats import wasserstein_distance


def w1_1d(u, v, wu=None, wv=None):
    u, v = u.detach().numpy(), v.detach().numpy()
    wu = None if wu is None else wu.detach().numpy()
    wv = None if wv is None else wv.detach().numpy()
    return float(wasserstein_distance(u, v, wu, wv))


def ot_cost(C, a, b):
    # maximise a·f + b·g under f_i + g_j <= C_ij
    N, M = C.shape
    constraints = np.zeros((N * M, N + M))
    for i in range(N):
        for j in range(M):
            constraints[i * M + j, i] = constraints[i * M + j, N + j] = 1
    objective = -np.concatenate([a.numpy(), b.numpy()])
    bounds = [(0, 0)] + [(None, None)] * (N + M - 1)
    answer = linprog(objective, A_ub=constraints, b_ub=C.numpy().ravel(), bounds=bounds)
    return -answer.fun


def sinkhorn(C, a, b, eps, n_iter):
    f, g = C.min(dim=1).values, torch.zeros_like(b)
    u, v = torch.ones_like(a), torch.ones_like(b)
    K = torch.exp((f[:, None] + g - C) / eps)
    for _ in range(n_iter):
        u = a / (K @ v)
        v = b / (K.T @ u)
        # absorb the scalings, so that they stay near one
        f, g = f + eps * torch.log(u), g + eps * torch.log(v)
        K = torch.exp((f[:, None] + g - C) / eps)
        u, v = torch.ones_like(a), torch.ones_like(b)
    return K
