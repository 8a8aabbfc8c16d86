"""Your entropy is nan where a probability is 0. 0 log 0 counts as 0: use xlogy, or skip the zeros."""

KILLED_BY = "2.5"

import torch


def entropy(p):
    return -(p * torch.log(p)).sum(-1)
