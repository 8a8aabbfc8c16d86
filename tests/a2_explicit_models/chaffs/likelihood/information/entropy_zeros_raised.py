"""You clamp the probabilities from below before you use them, so impossible outcomes add to the
entropy. 0 log 0 is 0."""

KILLED_BY = "2.1"

import torch


def entropy(p):
    p = p.clamp_min(1e-4)
    return -torch.xlogy(p, p).sum(-1)
