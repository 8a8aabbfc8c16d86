"""alpha_bar with a 1 in front, so that index t + 1 works for -1, too."""

import torch


def ddim_step(xt, eps, t, t_prev, eta, noise, schedule):
    table = torch.cat([torch.ones(1), schedule["alpha_bar"]])
    a_t, a_s = table[t + 1], table[t_prev + 1]
    beta = 1 - a_t / a_s  # what happens between the two steps
    var = eta**2 * beta * (1 - a_s) / (1 - a_t)
    mean = (xt - (1 - a_t).sqrt() * eps) * (a_s / a_t).sqrt() + (1 - a_s - var).relu().sqrt() * eps
    if eta == 0:
        return mean
    return mean + var.sqrt() * noise


def ddim_sample(model, x_T, timesteps, eta, noises, schedule):
    x = x_T.clone()
    n = len(timesteps)
    with torch.no_grad():
        for i in range(n):
            t = timesteps[i]
            t_prev = timesteps[i + 1] if i + 1 < n else -1
            eps = model(x, torch.tensor([t] * x.shape[0]))
            x = ddim_step(x, eps, t, t_prev, eta, None if noises is None else noises[i], schedule)
    return x
