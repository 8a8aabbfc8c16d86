"""Autograd on the log density: its curvature is the precision, one Newton step finds the mean."""

import torch


def _slopes(x0, xt, beta, alpha_bar_prev):
    x = torch.zeros((), dtype=torch.float64, requires_grad=True)
    log_q = -((xt - (1 - beta) ** 0.5 * x) ** 2) / (2 * beta)
    log_q = log_q - (x - alpha_bar_prev**0.5 * x0) ** 2 / (2 * (1 - alpha_bar_prev))
    (first,) = torch.autograd.grad(log_q, x, create_graph=True)
    (second,) = torch.autograd.grad(first, x)
    return first.detach(), second


def posterior_precision(beta, alpha_bar_prev):
    return -_slopes(0.0, 0.0, beta, alpha_bar_prev)[1]


def posterior_moments(x0, xt, beta, alpha_bar_prev):
    first, second = _slopes(x0, xt, beta, alpha_bar_prev)
    return -first / second, -1 / second
