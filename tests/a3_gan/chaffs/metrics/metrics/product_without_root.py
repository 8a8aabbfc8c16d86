"""You subtract 2 tr(S1 S2). The cross term is the trace of the matrix square root of the
product."""

KILLED_BY = "6.2"

import torch


def frechet_distance(mu1, S1, mu2, S2):
    return ((mu1 - mu2) ** 2).sum() + torch.trace(S1 + S2 - 2 * S1 @ S2)
