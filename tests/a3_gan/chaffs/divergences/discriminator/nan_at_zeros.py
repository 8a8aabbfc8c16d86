"""Your JSD is NaN as soon as a probability is zero: 0·log 0 counts as 0. Use `torch.xlogy`, or
leave out the points without mass."""

KILLED_BY = "2.7"

import torch


def jsd(p, q):
    m = (p + q) / 2
    return 0.5 * (p * torch.log(p / m) + q * torch.log(q / m)).sum()
