"""You average both directions. The divergence is not symmetric: here the expectation is under p
only."""

KILLED_BY = "2.3"

import torch


def _one_way(p, q):
    return (torch.xlogy(p, p) - torch.xlogy(p, q)).sum(-1)


def kl(p, q):
    return 0.5 * (_one_way(p, q) + _one_way(q, p))
