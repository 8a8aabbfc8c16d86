"""You average over the outcomes. The expectation already carries the weights p: sum."""

KILLED_BY = "2.4"

import torch


def entropy(p):
    return -torch.xlogy(p, p).mean(-1)
