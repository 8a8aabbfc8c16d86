"""Adds the precisions of prior and likelihood; where x0 is known exactly the answer is x0."""

import torch


def q_posterior(x0, xt, t, schedule):
    shape = (-1,) + (1,) * (x0.dim() - 1)
    alpha = schedule["alphas"][t].view(shape)
    beta = schedule["betas"][t].view(shape)
    prior_var = (1 - schedule["alpha_bar_prev"][t]).view(shape)
    first = prior_var <= 0
    safe = torch.where(first, torch.ones_like(prior_var), prior_var)
    precision = 1 / safe + alpha / beta
    mean = (schedule["alpha_bar_prev"][t].view(shape).sqrt() * x0 / safe + alpha.sqrt() * xt / beta)
    mean = mean / precision
    return torch.where(first, x0, mean), torch.where(first, 0 * precision, 1 / precision)
