"""You subtract the maximum in place and so change the caller's logits."""

KILLED_BY = "3.8"

import torch


def log_softmax(x, dim):
    x -= x.amax(dim=dim, keepdim=True).detach()
    return x - torch.log(torch.exp(x).sum(dim=dim, keepdim=True))
