"""float32 inside, the squares contracted with einsum."""

import torch


def kl_diag(mu1, lv1, mu2, lv2):
    mu1, lv1, mu2, lv2 = (t.float() for t in torch.broadcast_tensors(mu1, lv1, mu2, lv2))
    gap = mu1 - mu2
    quadratic = torch.einsum("...d,...d,...d->...", gap, gap, torch.exp(-lv2))
    return (quadratic + (torch.exp(lv1 - lv2) - 1 - lv1 + lv2).sum(-1)) * 0.5


def kl_std_normal(mu, lv):
    mu, lv = mu.float(), lv.float()
    return (torch.einsum("...d,...d->...", mu, mu) + (lv.exp() - 1 - lv).sum(-1)) * 0.5
