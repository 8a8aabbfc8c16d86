"""Loops over the batch with plain numbers; the variance has shape (B,)."""

import math

import torch


def q_posterior(x0, xt, t, schedule):
    means, variances = [], []
    for i in range(len(t)):
        k = int(t[i])
        abar = schedule["alpha_bar"][k].item()
        prev = schedule["alpha_bar"][k - 1].item() if k > 0 else 1.0
        alpha = abar / prev
        c0 = math.sqrt(prev) * (1 - alpha) / (1 - abar)
        ct = math.sqrt(alpha) * (1 - prev) / (1 - abar)
        means.append(c0 * x0[i] + ct * xt[i])
        variances.append((1 - alpha) * (1 - prev) / (1 - abar))
    return torch.stack(means), torch.tensor(variances)
