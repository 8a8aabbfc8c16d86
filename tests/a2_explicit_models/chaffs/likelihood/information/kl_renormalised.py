"""You add a small number to p and q and normalise again. That biases every value, and where q = 0 < p
the divergence must be inf."""

KILLED_BY = "2.3"

import torch


def kl(p, q):
    p, q = p + 1e-4, q + 1e-4
    p, q = p / p.sum(-1, keepdim=True), q / q.sum(-1, keepdim=True)
    return (torch.xlogy(p, p) - torch.xlogy(p, q)).sum(-1)
