"""You leave out outcomes whose probability is small. Only those of the probability zero add nothing."""

KILLED_BY = "2.5"

import torch


def entropy(p):
    return -torch.where(p > 1e-3, torch.xlogy(p, p), torch.zeros_like(p)).sum(-1)
