"""You leave out the derivative of log Z, the model's expectation."""

KILLED_BY = "6.14"

import torch


def likelihood_slope(E, dE, counts):
    p = torch.softmax(-E, 0)
    q = counts / counts.sum()
    return -(q * dE).sum()
