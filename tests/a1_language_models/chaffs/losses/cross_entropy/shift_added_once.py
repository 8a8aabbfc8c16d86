"""You subtract the maximum inside the exponential but do not add it back to the logarithm of the
sum."""

KILLED_BY = "3.1"

import torch


def log_softmax(x, dim):
    m = x.amax(dim=dim, keepdim=True)
    return x - torch.log(torch.exp(x - m).sum(dim=dim, keepdim=True))
