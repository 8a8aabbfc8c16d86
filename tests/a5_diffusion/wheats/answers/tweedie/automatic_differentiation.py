"""Lets autograd differentiate the log density; v by turning x_t."""

import torch


def marginal_score(xt, alpha_bar, m, s2):
    x = torch.tensor(xt, dtype=torch.float64, requires_grad=True)
    spread = (alpha_bar * s2 + 1 - alpha_bar) ** 0.5
    log_q = torch.distributions.Normal(alpha_bar**0.5 * m, spread).log_prob(x)
    return torch.autograd.grad(log_q, x)[0]


def best_predictions(xt, alpha_bar, m, s2):
    score = marginal_score(xt, alpha_bar, m, s2)
    x0 = (xt + (1 - alpha_bar) * score) / alpha_bar**0.5
    v = (alpha_bar**0.5 * xt - x0) / (1 - alpha_bar) ** 0.5
    return -((1 - alpha_bar) ** 0.5) * score, x0, v
