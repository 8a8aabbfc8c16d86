"""You jump to the predicted x0 and add noise there. The mean of x_{t-1} lies between x_t and x0."""

KILLED_BY = "4.2"

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((len(xt),), t))
    beta, alpha, abar = (schedule[name][t] for name in ("betas", "alphas", "alpha_bar"))
    mean = (xt - (1 - abar).sqrt() * eps) / abar.sqrt()
    if t == 0:
        return mean
    var = beta if variance == "beta" else schedule["posterior_var"][t]
    return mean + var.sqrt() * noise
