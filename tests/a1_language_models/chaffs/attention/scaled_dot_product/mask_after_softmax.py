"""You mask the weights after the softmax, so those that are left no longer sum to 1. Mask the
scores before it."""

KILLED_BY = "5.2"

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    scores = Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])
    weights = torch.softmax(scores, dim=-1)
    if mask is not None:
        weights = weights * mask
    return weights @ V
