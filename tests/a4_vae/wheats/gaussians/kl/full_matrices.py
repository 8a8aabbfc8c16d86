"""The formula for full covariance matrices: trace, solve and log-determinants."""

import torch


def kl_diag(mu1, lv1, mu2, lv2):
    mu1, lv1, mu2, lv2 = torch.broadcast_tensors(mu1, lv1, mu2, lv2)
    cov1, cov2 = torch.diag_embed(lv1.exp()), torch.diag_embed(lv2.exp())
    gap = (mu2 - mu1).unsqueeze(-1)
    trace = torch.linalg.solve(cov2, cov1).diagonal(dim1=-2, dim2=-1).sum(-1)
    square = (gap.mT @ torch.linalg.solve(cov2, gap))[..., 0, 0]
    log_ratio = torch.linalg.slogdet(cov2).logabsdet - torch.linalg.slogdet(cov1).logabsdet
    return (trace + square - mu1.shape[-1] + log_ratio) / 2


def kl_std_normal(mu, lv):
    return kl_diag(mu, lv, torch.zeros_like(mu), torch.zeros_like(mu))
