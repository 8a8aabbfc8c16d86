"""Second moment minus squared mean; tensors instead of numbers."""

import torch


def forward_kl_fit(weights, means, variances):
    first = torch.sum(weights * means)
    second = torch.sum(weights * (means.square() + variances))
    return first, second - first.square()


def reverse_kl_fit(weights, means, variances):
    divergences = -torch.log(weights)
    smallest, k = divergences.min(dim=0)
    return means[k], variances[k], smallest
