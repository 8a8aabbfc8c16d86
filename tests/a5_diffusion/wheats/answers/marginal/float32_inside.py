"""Computes in single precision."""

import torch


def forward_marginal(betas, t):
    alpha_bar = torch.cumprod(1 - betas.to(torch.float32), 0)[t : t + 1]
    return alpha_bar.sqrt(), 1 - alpha_bar, alpha_bar / (1 - alpha_bar)
