"""You centre dE where it lies: the caller's tensor is changed. Write a difference, which is new."""

KILLED_BY = "6.14"

import torch


def likelihood_slope(E, dE, counts):
    dE -= (counts * dE).sum() / counts.sum()
    return float(torch.softmax(-E, 0) @ dE)
