"""You always normalise over the last dimension. Use `dim`."""

KILLED_BY = "3.1"

import torch


def log_softmax(x, dim):
    return x - torch.logsumexp(x, dim=-1, keepdim=True)
