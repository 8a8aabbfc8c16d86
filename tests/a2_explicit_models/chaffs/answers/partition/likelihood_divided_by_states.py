"""You divide by the number of states. The mean is over the data."""

KILLED_BY = "6.14"

import torch


def likelihood_slope(E, dE, counts):
    p = torch.softmax(-E, 0)
    q = counts / len(counts)
    return (p * dE).sum() - (q * dE).sum()
