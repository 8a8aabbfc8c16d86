"""Turns every prediction into one of the data and weighs its error with the signal-to-noise ratio
where the noise is the target."""

import torch

from forward import q_sample, x0_from_eps


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    xt = q_sample(x0, t, noise, schedule)
    out = model(xt, t)
    if target == "eps":
        snr = abar / (1 - abar)
        return (snr * (x0_from_eps(xt, t, out, schedule) - x0) ** 2).mean()
    if target == "v":
        guess = abar.sqrt() * xt - (1 - abar).sqrt() * out
        return ((guess - x0) ** 2 / (1 - abar)).mean()
    return ((out - x0) ** 2).mean()
