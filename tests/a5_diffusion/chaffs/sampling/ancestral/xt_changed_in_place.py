"""You subtract from x_t in place, which changes the caller's tensor. Make a new one."""

KILLED_BY = "4.1"

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((len(xt),), t))
    beta, alpha, abar = (schedule[name][t] for name in ("betas", "alphas", "alpha_bar"))
    xt -= beta / (1 - abar).sqrt() * eps
    mean = xt / alpha.sqrt()
    if t == 0:
        return mean
    var = beta if variance == "beta" else schedule["posterior_var"][t]
    return mean + var.sqrt() * noise
