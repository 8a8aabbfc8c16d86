"""Adds one dimension after the other."""

import torch


def kl_diag(mu1, lv1, mu2, lv2):
    mu1, lv1, mu2, lv2 = torch.broadcast_tensors(mu1, lv1, mu2, lv2)
    total = torch.zeros(mu1.shape[:-1], dtype=mu1.dtype)
    for d in range(mu1.shape[-1]):
        std1, std2 = lv1[..., d].mul(0.5).exp(), lv2[..., d].mul(0.5).exp()
        gap = mu1[..., d] - mu2[..., d]
        total = total + (lv2[..., d] - lv1[..., d]) / 2 + (std1**2 + gap**2) / (2 * std2**2) - 0.5
    return total


def kl_std_normal(mu, lv):
    total = 0
    for mu_d, lv_d in zip(mu.unbind(-1), lv.expand_as(mu).unbind(-1)):
        total = total - 0.5 * (1 + lv_d - mu_d * mu_d - lv_d.exp())
    return total
