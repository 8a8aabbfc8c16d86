"""You clamp the predicted x0 to [−1, 1]. Data of this assignment have no such range, so nothing is
clipped."""

KILLED_BY = "4.2"

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((len(xt),), t))
    beta, alpha, abar = (schedule[name][t] for name in ("betas", "alphas", "alpha_bar"))
    x0 = ((xt - (1 - abar).sqrt() * eps) / abar.sqrt()).clamp(-1, 1)
    prev = schedule["alpha_bar_prev"][t]
    mean = beta * prev.sqrt() / (1 - abar) * x0 + (1 - prev) * alpha.sqrt() / (1 - abar) * xt
    if t == 0:
        return mean
    var = beta if variance == "beta" else schedule["posterior_var"][t]
    return mean + var.sqrt() * noise
