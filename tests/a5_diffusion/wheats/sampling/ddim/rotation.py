"""A deterministic step turns (x0, eps) by the difference of two angles; noise comes on top."""

import math

import torch


def ddim_step(xt, eps, t, t_prev, eta, noise, schedule):
    def angle(step):
        abar = 1.0 if step < 0 else float(schedule["alpha_bar"][step])
        return math.atan2(math.sqrt(1 - abar), math.sqrt(abar))

    now, then = angle(t), angle(t_prev)
    x0 = (xt - math.sin(now) * eps) / math.cos(now)
    share = 1 - (math.cos(now) / math.cos(then)) ** 2
    sigma = eta * math.sin(then) / math.sin(now) * math.sqrt(share)
    direction = math.sqrt(max(0.0, math.sin(then) ** 2 - sigma**2))
    noise = torch.zeros_like(xt) if noise is None else noise
    return math.cos(then) * x0 + direction * eps + sigma * noise
