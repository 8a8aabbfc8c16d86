"""The posterior variance is DDIM with eta = 1; the loop calls itself."""

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((len(xt),), t))
    abar, prev = schedule["alpha_bar"][t], schedule["alpha_bar_prev"][t]
    var = (1 - prev) / (1 - abar) * schedule["betas"][t]
    x0 = (xt - (1 - abar).sqrt() * eps) / abar.sqrt()
    mean = prev.sqrt() * x0 + (1 - prev - var).clamp(min=0).sqrt() * eps
    if variance == "beta":
        var = schedule["betas"][t]
    return mean + var.sqrt() * noise if t else mean


def p_sample_loop(model, x_T, noises, schedule):
    if len(noises) == 0:
        return x_T
    t = len(noises) - 1
    return p_sample_loop(model, p_sample(model, x_T, t, noises[t], schedule), noises[:t], schedule)
