"""Turns the log variances into variances first and takes the logarithm of their ratio."""

import torch


def kl_diag(mu1, lv1, mu2, lv2):
    var1, var2 = torch.exp(lv1), torch.exp(lv2)
    return ((torch.log(var2 / var1) + (var1 + (mu1 - mu2) ** 2) / var2 - 1) / 2).sum(dim=-1)


def kl_std_normal(mu, lv):
    var = torch.exp(lv)
    return 0.5 * (var + mu**2 - 1 - torch.log(var)).sum(dim=-1)
