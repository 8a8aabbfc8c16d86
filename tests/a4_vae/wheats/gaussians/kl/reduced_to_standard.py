"""KL does not change under an affine map: standardise by the second Gaussian, then use the special
case."""

import torch


def kl_std_normal(mu, lv):
    return -0.5 * torch.sum(1 + lv - mu.pow(2) - lv.exp(), dim=-1)


def kl_diag(mu1, lv1, mu2, lv2):
    return kl_std_normal((mu1 - mu2) / torch.exp(lv2 / 2), lv1 - lv2)
