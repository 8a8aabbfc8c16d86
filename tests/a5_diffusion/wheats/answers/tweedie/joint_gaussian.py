"""Regression in the joint Gaussian of x_0 and x_t, eps and x_t, v and x_t."""

import torch


def marginal_score(xt, alpha_bar, m, s2):
    var = alpha_bar * s2 + 1 - alpha_bar
    return torch.tensor((alpha_bar**0.5 * m - xt) / var)


def best_predictions(xt, alpha_bar, m, s2):
    a, s = alpha_bar**0.5, (1 - alpha_bar) ** 0.5
    surprise = (xt - a * m) / (alpha_bar * s2 + s * s)
    eps = s * surprise
    x0 = m + a * s2 * surprise
    v = -s * m + (a * s - s * a * s2) * surprise
    return torch.tensor([eps, x0, v])
