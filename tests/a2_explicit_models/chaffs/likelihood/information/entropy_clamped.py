"""You add a small number inside the logarithm. That shifts every entropy; only the zeros need care."""

KILLED_BY = "2.4"

import torch


def entropy(p):
    return -(p * torch.log(p + 1e-4)).sum(-1)
