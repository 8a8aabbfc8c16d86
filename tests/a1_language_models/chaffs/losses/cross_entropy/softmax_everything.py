"""You normalise over all entries together. Only those along `dim` belong to one distribution."""

KILLED_BY = "3.1"

import torch


def log_softmax(x, dim):
    return x - torch.logsumexp(x.flatten(), dim=0)
