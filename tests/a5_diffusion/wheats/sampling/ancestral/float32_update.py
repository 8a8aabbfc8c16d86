"""The update is computed in float32 with plain numbers; the model gets the tensor as it is."""

import math

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((xt.shape[0],), int(t), dtype=torch.long)).float()
    beta, abar = float(schedule["betas"][t]), float(schedule["alpha_bar"][t])
    mean = (xt.float() - beta / math.sqrt(1 - abar) * eps) / math.sqrt(1 - beta)
    if t == 0:
        return mean.to(xt.dtype)
    std = math.sqrt(beta if variance == "beta" else float(schedule["posterior_var"][t]))
    return (mean + std * noise.float()).to(xt.dtype)
