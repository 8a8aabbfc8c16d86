"""You return the mean and never add noise. Ancestral sampling draws from the reverse kernel, except
at t = 0."""

KILLED_BY = "4.1"

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((len(xt),), t))
    beta, alpha, abar = (schedule[name][t] for name in ("betas", "alphas", "alpha_bar"))
    mean = (xt - beta / (1 - abar).sqrt() * eps) / alpha.sqrt()
    return mean
