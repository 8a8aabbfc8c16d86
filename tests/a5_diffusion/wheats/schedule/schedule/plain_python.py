"""Lists and floats, tensors only at the very end."""

import math

import torch


def make_schedule(kind, T, beta_min=1e-4, beta_max=0.02):
    def f(u):
        return math.cos((u + 0.008) / 1.008 * math.pi / 2) ** 2

    betas = []
    for t in range(T):
        if kind == "linear":
            share = t / (T - 1) if T > 1 else 0.0
            betas.append(beta_min + share * (beta_max - beta_min))
        elif kind == "cosine":
            betas.append(min(0.999, 1 - f((t + 1) / T) / f(t / T)))
        else:
            raise ValueError(kind)
    alphas, alpha_bar, alpha_bar_prev, posterior = [], [], [], []
    running = 1.0
    for beta in betas:
        alphas.append(1 - beta)
        alpha_bar_prev.append(running)
        running *= 1 - beta
        alpha_bar.append(running)
        posterior.append(beta * (1 - alpha_bar_prev[-1]) / (1 - running))
    names = ["betas", "alphas", "alpha_bar", "alpha_bar_prev", "posterior_var"]
    return dict(zip(names, map(torch.tensor, [betas, alphas, alpha_bar, alpha_bar_prev, posterior])))
