"""You clamp q away from 0 before the logarithm. Where q = 0 < p the divergence is inf."""

KILLED_BY = "2.5"

import torch


def kl(p, q):
    return (torch.xlogy(p, p) - torch.xlogy(p, q.clamp_min(1e-10))).sum(-1)
