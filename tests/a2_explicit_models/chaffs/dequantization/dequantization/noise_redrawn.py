"""You draw noise of your own. u is given."""

KILLED_BY = "5.1"

import torch


def dequantize(x, u, K):
    return (x + torch.rand(x.shape)) / K
