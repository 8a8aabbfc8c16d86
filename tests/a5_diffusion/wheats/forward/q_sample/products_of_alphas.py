"""Multiplies the alphas up to t again, in logarithms, and flattens all but the batch."""

import torch


def q_sample(x0, t, noise, schedule):
    log_kept = torch.stack([torch.log(schedule["alphas"][: i + 1]).sum() for i in t])[:, None]
    flat = torch.exp(log_kept / 2) * x0.flatten(1)
    flat = flat + torch.sqrt(-torch.expm1(log_kept)) * noise.flatten(1)
    return flat.reshape(x0.shape)
