"""At eta = 1 the posterior of the composed kernel; below it, the noise not drawn stays along
eps."""

import torch


def ddim_step(xt, eps, t, t_prev, eta, noise, schedule):
    one = torch.tensor(1.0)
    abar = schedule["alpha_bar"][t]
    prev = one if t_prev < 0 else schedule["alpha_bar"][t_prev]
    alpha = abar / prev
    tilde = (1 - alpha) * (1 - prev) / (1 - abar)
    mean = (xt - (1 - alpha) / (1 - abar).sqrt() * eps) / alpha.sqrt()
    left = torch.clamp(1 - prev - tilde, min=0).sqrt()
    wanted = torch.clamp(1 - prev - eta**2 * tilde, min=0).sqrt()
    mean = mean + (wanted - left) * eps
    return mean if eta == 0 or t_prev < 0 else mean + eta * tilde.sqrt() * noise
