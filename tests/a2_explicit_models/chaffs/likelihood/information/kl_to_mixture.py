"""You compare p with the average of p and q, half of what the Jensen-Shannon divergence adds up. kl
compares with q itself, and may be inf."""

KILLED_BY = "2.3"

import torch


def kl(p, q):
    return (torch.xlogy(p, p) - torch.xlogy(p, (p + q) / 2)).sum(-1)
