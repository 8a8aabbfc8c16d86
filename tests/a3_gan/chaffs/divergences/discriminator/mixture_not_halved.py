"""Your JSD compares with p + q, which has the mass two. The mixture is m = (p + q)/2; without the
half the divergence is too small by log 2."""

KILLED_BY = "2.6"

import torch


def jsd(p, q):
    m = p + q
    left = torch.xlogy(p, p) - torch.xlogy(p, m)
    right = torch.xlogy(q, q) - torch.xlogy(q, m)
    return 0.5 * (left + right).sum()
