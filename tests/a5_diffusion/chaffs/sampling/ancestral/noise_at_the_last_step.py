"""You add noise at t = 0 too. The last step has no noise: its mean is the sample."""

KILLED_BY = "4.1"

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((len(xt),), t))
    beta, alpha, abar = (schedule[name][t] for name in ("betas", "alphas", "alpha_bar"))
    mean = (xt - beta / (1 - abar).sqrt() * eps) / alpha.sqrt()
    var = beta if variance == "beta" else schedule["posterior_var"][max(t, 1)]
    return mean + var.sqrt() * noise
