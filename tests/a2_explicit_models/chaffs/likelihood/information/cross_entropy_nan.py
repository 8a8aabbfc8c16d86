"""Your cross entropy is nan where p and q are both 0: 0 · log 0 must count as 0."""

KILLED_BY = "2.5"

import torch


def cross_entropy(p, q):
    return -(p * torch.log(q)).sum(-1)
