"""Works with the signal-to-noise ratio and einsum."""

import torch


def _snr(schedule, t):
    return schedule["alpha_bar"][t] / (1 - schedule["alpha_bar"][t])


def x0_from_eps(xt, t, eps, schedule):
    clean = torch.einsum("b,b...->b...", schedule["alpha_bar"][t].pow(-0.5), xt)
    return clean - torch.einsum("b,b...->b...", _snr(schedule, t).pow(-0.5), eps)


def eps_from_x0(xt, t, x0, schedule):
    noise = torch.einsum("b,b...->b...", (1 - schedule["alpha_bar"][t]).pow(-0.5), xt)
    return noise - torch.einsum("b,b...->b...", _snr(schedule, t).sqrt(), x0)


def score_from_eps(eps, t, schedule):
    return torch.einsum("b,b...->b...", -(1 + _snr(schedule, t)).sqrt(), eps)
