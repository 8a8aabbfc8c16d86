"""The two coefficients as tables over all steps, gathered with t."""

import torch


def q_posterior(x0, xt, t, schedule):
    b, a = schedule["betas"], schedule["alphas"]
    ab, ab_prev = schedule["alpha_bar"], schedule["alpha_bar_prev"]
    coef1 = b * torch.sqrt(ab_prev) / (1.0 - ab)
    coef2 = (1.0 - ab_prev) * torch.sqrt(a) / (1.0 - ab)
    shape = [len(t)] + [1] * (xt.ndim - 1)
    mean = coef1.gather(0, t).reshape(shape) * x0 + coef2.gather(0, t).reshape(shape) * xt
    return mean, schedule["posterior_var"].gather(0, t).reshape(shape)
