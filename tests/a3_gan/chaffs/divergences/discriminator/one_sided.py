"""Your JSD is KL(p‖m) alone. It is symmetric: the mean of KL(p‖m) and KL(q‖m)."""

KILLED_BY = "2.6"

import torch


def jsd(p, q):
    m = (p + q) / 2
    return (torch.xlogy(p, p) - torch.xlogy(p, m)).sum()
