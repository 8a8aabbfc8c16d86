"""You take the exponential of the logits as they are, and exp(1000) is infinite. Subtract the
largest one first."""

KILLED_BY = "3.5"

import torch


def log_softmax(x, dim):
    return x - torch.log(torch.exp(x).sum(dim=dim, keepdim=True))
