"""Through the KL divergences of both to their average."""

import torch


def _js(p, t):
    P, Q = torch.tensor([p, 1 - p]), torch.tensor([t, 1 - t])
    M = (P + Q) / 2
    return ((P * (P / M).log()).sum() + (Q * (Q / M).log()).sum()) / 2


def best_response_value(p, t):
    return 2 * _js(p, t) - torch.tensor(4.0).log()


def generator_slope(p, t):
    M = (p + t) / 2
    return torch.logit(torch.tensor(t)) - torch.logit(torch.tensor(M))


def generator_optimum(p):
    return p, best_response_value(p, p)
