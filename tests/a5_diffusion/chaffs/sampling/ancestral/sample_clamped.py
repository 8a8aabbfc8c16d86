"""You clamp the result to [−1, 1]. Nothing is clipped here: x_{t-1} is noisy and need not lie in
the range of the data."""

KILLED_BY = "4.2"

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((len(xt),), t))
    beta, alpha, abar = (schedule[name][t] for name in ("betas", "alphas", "alpha_bar"))
    mean = (xt - beta / (1 - abar).sqrt() * eps) / alpha.sqrt()
    if t == 0:
        return mean
    var = beta if variance == "beta" else schedule["posterior_var"][t]
    return (mean + var.sqrt() * noise).clamp(-1, 1)
