"""Your gradient is zero beside the target. The normaliser contains every logit: each of them is pushed
down by its own probability."""

KILLED_BY = "10.3"

import torch


def cross_entropy_gradient(logits, target):
    g = torch.zeros_like(logits)
    g[target] = logits.softmax(0)[target] - 1
    return g
