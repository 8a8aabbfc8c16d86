"""expm1(r) − r with r the difference of the log variances: exact near zero."""

import torch


def kl_diag(mu1, lv1, mu2, lv2):
    ratio = lv1 - lv2
    mahalanobis = (mu1 - mu2).square() * torch.exp(-lv2)
    return 0.5 * torch.sum(torch.expm1(ratio) - ratio + mahalanobis, dim=-1)


def kl_std_normal(mu, lv):
    return 0.5 * torch.sum(torch.expm1(lv) - lv + mu.square(), dim=-1)
