"""Logarithms of all counts, with those of the impossible pairs replaced by zero."""

import torch



def max_log_likelihood(counts):
    rows = counts.sum(-1, keepdim=True)
    logs = torch.log(counts) - torch.log(rows)
    return torch.where(counts > 0, counts * logs, torch.zeros_like(counts)).sum().item()


def posterior_mean(counts, alpha):
    total = counts.sum() + alpha.sum()
    return counts / total + alpha / total
