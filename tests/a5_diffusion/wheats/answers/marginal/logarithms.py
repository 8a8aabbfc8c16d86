"""Sums logarithms, keeps tensors."""

import torch


def forward_marginal(betas, t):
    log_alpha_bar = torch.log1p(-betas).cumsum(0)[t]
    variance = -torch.expm1(log_alpha_bar)
    return torch.exp(log_alpha_bar / 2), variance, 1 / torch.expm1(-log_alpha_bar)
