"""You leave out the data's term."""

KILLED_BY = "6.14"

import torch


def likelihood_slope(E, dE, counts):
    p = torch.softmax(-E, 0)
    q = counts / counts.sum()
    return (p * dE).sum()
