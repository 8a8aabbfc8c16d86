"""Your phases are reversed: raising a state's energy in the data lowers the likelihood."""

KILLED_BY = "6.14"

import torch


def likelihood_slope(E, dE, counts):
    p = torch.softmax(-E, 0)
    q = counts / counts.sum()
    return (q * dE).sum() - (p * dE).sum()
