"""Distribution functions evaluated by comparison at all breakpoints; the kernel shifted row by row
before it is scaled."""

import torch
from scipy.optimize import linprog


def w1_1d(u, v, wu=None, wv=None):
    if wu is None:
        wu = torch.ones_like(u) / len(u)
    if wv is None:
        wv = torch.ones_like(v) / len(v)
    x = torch.unique(torch.cat([u, v]))
    F = (wu[None, :] * (u[None, :] <= x[:, None])).sum(dim=1)
    G = (wv[None, :] * (v[None, :] <= x[:, None])).sum(dim=1)
    return torch.abs(F - G)[:-1] @ (x[1:] - x[:-1])


def ot_cost(C, a, b):
    N, M = C.shape
    constraints = []
    for i in range(N):
        constraints.append([float(k // M == i) for k in range(N * M)])
    for j in range(M):
        constraints.append([float(k % M == j) for k in range(N * M)])
    answer = linprog(
        C.flatten().tolist(), A_eq=constraints, b_eq=a.tolist() + b.tolist(), method="highs-ds"
    )
    return answer.fun


def sinkhorn(C, a, b, eps, n_iter):
    # subtracting a constant from a row or a column of C does not change the plan
    reduced = C - C.min(dim=1, keepdim=True).values
    reduced = reduced - reduced.min(dim=0, keepdim=True).values
    f, g = torch.zeros_like(a), torch.zeros_like(b)
    for _ in range(n_iter):
        soft_rows = -eps * torch.logsumexp((g - reduced) / eps, dim=1)
        f = soft_rows + eps * torch.log(a)
        soft_columns = -eps * torch.logsumexp((f[:, None] - reduced) / eps, dim=0)
        g = soft_columns + eps * torch.log(b)
    return torch.exp((f[:, None] + g - reduced) / eps)
