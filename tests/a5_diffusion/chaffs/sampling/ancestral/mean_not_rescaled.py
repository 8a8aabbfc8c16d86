"""You remove the noise but do not divide by sqrt(alpha). The forward step shrank x_{t-1}; going
back must stretch it."""

KILLED_BY = "4.2"

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((len(xt),), t))
    beta, alpha, abar = (schedule[name][t] for name in ("betas", "alphas", "alpha_bar"))
    mean = xt - beta / (1 - abar).sqrt() * eps
    if t == 0:
        return mean
    var = beta if variance == "beta" else schedule["posterior_var"][t]
    return mean + var.sqrt() * noise
