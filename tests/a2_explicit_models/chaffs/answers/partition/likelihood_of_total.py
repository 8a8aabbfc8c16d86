"""You sum over the data. The mean log likelihood is asked."""

KILLED_BY = "6.14"

import torch


def likelihood_slope(E, dE, counts):
    p = torch.softmax(-E, 0)
    q = counts / counts.sum()
    return counts.sum() * ((p * dE).sum() - (q * dE).sum())
