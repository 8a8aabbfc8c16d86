"""You use the posterior variance in any case. With variance="beta" it is beta."""

KILLED_BY = "4.4"

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((len(xt),), t))
    beta, alpha, abar = (schedule[name][t] for name in ("betas", "alphas", "alpha_bar"))
    mean = (xt - beta / (1 - abar).sqrt() * eps) / alpha.sqrt()
    if t == 0:
        return mean
    var = schedule["posterior_var"][t]
    return mean + var.sqrt() * noise
