"""You clamp the logits to keep the exponentials small. That changes the distribution;
subtracting the maximum does not."""

KILLED_BY = "3.5"

import torch


def log_softmax(x, dim):
    x = x.clamp(-50, 50)
    return x - torch.log(torch.exp(x).sum(dim=dim, keepdim=True))
