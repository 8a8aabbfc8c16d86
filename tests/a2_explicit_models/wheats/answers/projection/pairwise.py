"""Variance between the components from all pairs; the reverse fit by sorting."""

import torch


def forward_kl_fit(weights, means, variances):
    pairs = weights[:, None] * weights * (means[:, None] - means) ** 2
    return torch.dot(weights, means).item(), (torch.dot(weights, variances) + pairs.sum() / 2).item()


def reverse_kl_fit(weights, means, variances):
    order = torch.argsort(weights, descending=True)
    best = order[0]
    return means[best].item(), variances[best].item(), torch.log(1 / weights[best]).item()
