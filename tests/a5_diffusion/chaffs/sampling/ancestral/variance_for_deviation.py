"""You scale the noise by the variance. A draw is mean + standard deviation · noise."""

KILLED_BY = "4.3"

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((len(xt),), t))
    beta, alpha, abar = (schedule[name][t] for name in ("betas", "alphas", "alpha_bar"))
    mean = (xt - beta / (1 - abar).sqrt() * eps) / alpha.sqrt()
    if t == 0:
        return mean
    var = beta if variance == "beta" else schedule["posterior_var"][t]
    return mean + var * noise
