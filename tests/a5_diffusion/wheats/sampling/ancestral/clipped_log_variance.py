"""The standard deviation is exp of half a clipped log variance; steps come from a countdown."""

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    batch = xt.new_full((xt.size(0),), t).long()
    eps = model(xt, batch)
    recip, recip_m1 = schedule["alpha_bar"].rsqrt()[t], (1 / schedule["alpha_bar"] - 1).sqrt()[t]
    x0 = recip * xt - recip_m1 * eps
    prev, abar = schedule["alpha_bar_prev"][t], schedule["alpha_bar"][t]
    mean = (1 - schedule["alphas"][t]) * prev.sqrt() * x0
    mean = (mean + (1 - prev) * schedule["alphas"][t].sqrt() * xt) / (1 - abar)
    table = schedule["posterior_var"] if variance == "posterior" else schedule["betas"]
    log_var = table.clamp(min=1e-20).log()[t]
    nonzero = (batch != 0).to(xt.dtype).reshape(-1, *[1] * (xt.dim() - 1))
    return mean + nonzero * torch.exp(0.5 * log_var) * noise


def p_sample_loop(model, x_T, noises, schedule):
    t = len(schedule["betas"]) - 1
    x = x_T
    while t >= 0:
        x = p_sample(model, x, t, noises[t], schedule)
        t -= 1
    return x
