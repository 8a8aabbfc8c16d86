"""Torch's `normalize` in the one-norm, and its cross-entropy."""

import torch
import torch.nn.functional as F


def max_log_likelihood(counts):
    p = F.normalize(counts, p=1, dim=1)
    tiny = torch.finfo(counts.dtype).tiny
    return -F.nll_loss(p.clamp(min=tiny).log().reshape(-1, 1), torch.zeros(counts.numel(), dtype=torch.long), reduction="none").mul(counts.reshape(-1)).sum()


def posterior_mean(counts, alpha):
    return F.normalize(torch.add(counts, alpha), p=1.0, dim=0)
