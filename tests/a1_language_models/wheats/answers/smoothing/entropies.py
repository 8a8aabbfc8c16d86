"""The maximum as minus the rows' counts times their entropies; the mean by torch's Dirichlet."""

import torch


def max_log_likelihood(counts):
    total = torch.zeros(())
    for row in counts:
        n = row.sum()
        if n > 0:
            total = total - n * torch.distributions.Categorical(row / n).entropy()
    return total


def posterior_mean(counts, alpha):
    return torch.distributions.Dirichlet(counts + alpha).mean
