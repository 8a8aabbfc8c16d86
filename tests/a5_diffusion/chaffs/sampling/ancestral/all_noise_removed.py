"""You subtract sqrt(beta)·eps, as if the noise of the last step were eps. eps is the noise of all
steps together: the share is beta/sqrt(1 − alpha_bar)."""

KILLED_BY = "4.2"

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((len(xt),), t))
    beta, alpha, abar = (schedule[name][t] for name in ("betas", "alphas", "alpha_bar"))
    mean = (xt - beta.sqrt() * eps) / alpha.sqrt()
    if t == 0:
        return mean
    var = beta if variance == "beta" else schedule["posterior_var"][t]
    return mean + var.sqrt() * noise
