"""Your JSD is in bits: it uses the logarithm to base 2. Natural logarithms are meant throughout."""

KILLED_BY = "2.5"

import math

import torch


def jsd(p, q):
    m = (p + q) / 2
    left = torch.xlogy(p, p) - torch.xlogy(p, m)
    right = torch.xlogy(q, q) - torch.xlogy(q, m)
    return 0.5 * (left + right).sum() / math.log(2)
