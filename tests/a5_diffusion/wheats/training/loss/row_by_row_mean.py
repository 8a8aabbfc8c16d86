"""Calls the model once, then adds the errors up in a Python loop."""

import torch

from forward import q_sample


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    out = model(q_sample(x0, t, noise, schedule), t)
    total = 0.0
    for i, k in enumerate(t.tolist()):
        a, s = schedule["alpha_bar"][k].sqrt(), (1 - schedule["alpha_bar"][k]).sqrt()
        wanted = {"eps": noise[i], "x0": x0[i], "v": a * noise[i] - s * x0[i]}[target]
        total = total + (out[i] - wanted).pow(2).mean()
    return total / len(t)
