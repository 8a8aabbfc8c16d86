"""Your entropy has the wrong sign: it is −Σ p log p and never negative."""

KILLED_BY = "2.4"

import torch


def entropy(p):
    return torch.xlogy(p, p).sum(-1)
