"""You have the two variances the wrong way round: "beta" is the variance of the forward step,
"posterior" the smaller one."""

KILLED_BY = "4.3"

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((len(xt),), t))
    beta, alpha, abar = (schedule[name][t] for name in ("betas", "alphas", "alpha_bar"))
    mean = (xt - beta / (1 - abar).sqrt() * eps) / alpha.sqrt()
    if t == 0:
        return mean
    var = beta if variance == "posterior" else schedule["posterior_var"][t]
    return mean + var.sqrt() * noise
