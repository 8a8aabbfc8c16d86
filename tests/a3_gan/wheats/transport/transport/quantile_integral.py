"""Integrates the distance of the quantile functions over all levels; a program with sparse
constraints; columns scaled first."""

import torch
from scipy.optimize import linprog
from scipy.sparse import coo_matrix


def w1_1d(u, v, wu=None, wv=None):
    wu = u.new_full(u.shape, 1 / u.numel()) if wu is None else wu
    wv = v.new_full(v.shape, 1 / v.numel()) if wv is None else wv
    u, by_u = torch.sort(u)
    v, by_v = torch.sort(v)
    levels_u, levels_v = wu[by_u].cumsum(0), wv[by_v].cumsum(0)
    levels = torch.cat([torch.zeros(1), levels_u, levels_v]).clamp(0, 1).sort().values
    middles = (levels[1:] + levels[:-1]) / 2
    at_u = torch.searchsorted(levels_u, middles).clamp(max=len(u) - 1)
    at_v = torch.searchsorted(levels_v, middles).clamp(max=len(v) - 1)
    return torch.dot(levels.diff(), (u[at_u] - v[at_v]).abs()).reshape(1)


def ot_cost(C, a, b):
    N, M = C.shape
    cell = torch.arange(N * M)
    rows = torch.cat([cell // M, N + cell % M]).numpy()
    columns = torch.cat([cell, cell]).numpy()
    constraints = coo_matrix((torch.ones(2 * N * M).numpy(), (rows, columns)))
    # the last constraint follows from the others
    right = torch.cat([a, b])[:-1].numpy()
    answer = linprog(C.flatten().numpy(), A_eq=constraints.tocsr()[:-1], b_eq=right)
    plan = torch.from_numpy(answer.x).reshape(N, M)
    return (plan * C).sum()


def sinkhorn(C, a, b, eps, n_iter):
    log_a, log_b, S = a.log(), b.log(), -C / eps
    alpha = torch.zeros_like(a)
    for _ in range(n_iter):
        beta = log_b - torch.logsumexp(S + alpha[:, None], dim=0)
        alpha = log_a - torch.logsumexp(S + beta, dim=1)
    return torch.exp(alpha[:, None] + S + beta)
