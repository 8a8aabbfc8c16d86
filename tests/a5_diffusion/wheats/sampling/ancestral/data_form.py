"""Predicts x0 first and takes the mean of q_posterior; the loop is reversed(range(T))."""

import torch

from forward import q_posterior, x0_from_eps


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    steps = torch.full((xt.shape[0],), t, dtype=torch.long)
    x0 = x0_from_eps(xt, steps, model(xt, steps), schedule)
    mean, var = q_posterior(x0, xt, steps, schedule)
    if t == 0:
        return mean
    if variance == "beta":
        var = schedule["betas"][t]
    else:
        var = var.reshape(-1, *[1] * (xt.dim() - 1))
    return mean + torch.sqrt(var) * noise


def p_sample_loop(model, x_T, noises, schedule):
    x = x_T
    for t in reversed(range(len(schedule["betas"]))):
        x = p_sample(model, x, t, noises[t], schedule)
    return x
