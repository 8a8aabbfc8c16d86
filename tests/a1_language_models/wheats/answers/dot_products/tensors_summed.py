"""Sums of tensors over the dimensions, returned as tensors."""

import torch


def dot_product_moments(d, mean_q, mean_k, var_q, var_k):
    one = torch.ones(d)
    mean = (one * mean_q * mean_k).sum()
    by_parts = torch.stack([one * var_q * var_k, one * var_q * mean_k**2, one * var_k * mean_q**2])
    return mean, by_parts.sum()


def unit_variance_scale(d, var_q, var_k):
    return torch.rsqrt(torch.tensor(float(d * var_q * var_k))).reshape(1)
