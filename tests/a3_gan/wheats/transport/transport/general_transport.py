"""The one-dimensional distance as a transport problem with |u − v| as the cost; Sinkhorn as
alternating log-softmaxes."""

import torch
from scipy.optimize import Bounds, LinearConstraint, milp


def ot_cost(C, a, b):
    N, M = C.shape
    marginals = torch.zeros(N + M, N, M)
    for i in range(N):
        marginals[i, i, :] = 1
    for j in range(M):
        marginals[N + j, :, j] = 1
    mass = torch.cat([a, b]).numpy()
    slack = 1e-12
    answer = milp(
        C.flatten().numpy(),
        constraints=LinearConstraint(marginals.flatten(1).numpy(), mass - slack, mass + slack),
        bounds=Bounds(0, float("inf")),
    )
    return float(answer.fun)


def w1_1d(u, v, wu=None, wv=None):
    wu = torch.ones(len(u)) / len(u) if wu is None else wu
    wv = torch.ones(len(v)) / len(v) if wv is None else wv
    return ot_cost(torch.cdist(u[:, None], v[:, None], p=1), wu, wv)


def sinkhorn(C, a, b, eps, n_iter):
    plan = torch.log_softmax(-C / eps, dim=1)
    for _ in range(n_iter):
        plan = torch.log_softmax(plan, dim=1) + a.log().unsqueeze(1)
        plan = torch.log_softmax(plan, dim=0) + b.log()
    return torch.exp(plan)
