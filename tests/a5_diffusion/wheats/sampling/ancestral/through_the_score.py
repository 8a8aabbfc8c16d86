"""Tweedie twice: the score of x_t, then one step of the reverse kernel."""

import torch

from forward import score_from_eps


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    steps = torch.full((len(xt),), t, dtype=torch.int64)
    score = score_from_eps(model(xt, steps), steps, schedule)
    out = (xt + schedule["betas"][t] * score) / schedule["alphas"][t].sqrt()
    if t > 0:
        key = "posterior_var" if variance == "posterior" else "betas"
        out = out + schedule[key][t].sqrt() * noise
    return out
