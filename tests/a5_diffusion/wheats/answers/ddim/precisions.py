"""Eta over the root of the posterior precision."""

import torch


def ddim_sigma(alpha_bar, alpha_bar_prev, eta):
    alpha = alpha_bar / alpha_bar_prev
    precision = torch.tensor(alpha / (1 - alpha) + 1 / (1 - alpha_bar_prev))
    return eta * precision.rsqrt()
