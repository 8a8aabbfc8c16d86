"""Your value is the negative log-likelihood. The log-likelihood of discrete data is never
positive."""

KILLED_BY = "10.1"

import torch



def max_log_likelihood(counts):
    p = counts / counts.sum(1, keepdim=True).clamp(min=1)
    return -torch.xlogy(counts, p).sum()
