"""You return the cross entropy. The divergence subtracts p's entropy from it, so that it is 0 when p =
q."""

KILLED_BY = "2.3"

import torch


def kl(p, q):
    return (-torch.xlogy(p, q)).sum(-1)
