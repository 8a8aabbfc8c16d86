"""You average over the contexts. The log-likelihood of the data is the sum over all of its
pairs."""

KILLED_BY = "10.1"

import torch



def max_log_likelihood(counts):
    p = counts / counts.sum(1, keepdim=True).clamp(min=1)
    return torch.xlogy(counts, p).sum(1).mean()
