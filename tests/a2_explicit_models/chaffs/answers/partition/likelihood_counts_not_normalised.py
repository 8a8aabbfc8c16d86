"""You weight the data's term with the counts. Divide them by their sum."""

KILLED_BY = "6.14"

import torch


def likelihood_slope(E, dE, counts):
    p = torch.softmax(-E, 0)
    q = counts
    return (p * dE).sum() - (q * dE).sum()
