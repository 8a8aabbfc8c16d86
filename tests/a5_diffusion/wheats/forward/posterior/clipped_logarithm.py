"""The variance goes through its logarithm, clipped at 1e-20; the full shape is returned."""

import torch


def q_posterior(x0, xt, t, schedule):
    sh = (len(t),) + (1,) * (x0.dim() - 1)
    log_var = torch.log(torch.clamp(schedule["posterior_var"], min=1e-20))[t].view(sh)
    abar, prev = schedule["alpha_bar"][t].view(sh), schedule["alpha_bar_prev"][t].view(sh)
    mean = schedule["betas"][t].view(sh) * prev.sqrt() * x0
    mean = mean + (1 - prev) * schedule["alphas"][t].view(sh).sqrt() * xt
    return mean / (1 - abar), torch.exp(log_var).expand_as(x0)
