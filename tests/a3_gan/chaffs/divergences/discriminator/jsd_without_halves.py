"""Your JSD is the sum of the two KLs. It is their mean, with a half before each, so that it never
exceeds log 2."""

KILLED_BY = "2.6"

import torch


def jsd(p, q):
    m = (p + q) / 2
    left = torch.xlogy(p, p) - torch.xlogy(p, m)
    right = torch.xlogy(q, q) - torch.xlogy(q, m)
    return (left + right).sum()
