"""You count every state that occurs once. A state counts as often as it occurs."""

KILLED_BY = "6.14"

import torch


def likelihood_slope(E, dE, counts):
    p = torch.softmax(-E, 0)
    q = (counts > 0) / (counts > 0).sum()
    return (p * dE).sum() - (q * dE).sum()
