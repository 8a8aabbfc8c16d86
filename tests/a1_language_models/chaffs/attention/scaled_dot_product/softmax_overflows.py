"""You take the exponential of the scores as they are, which overflows for large ones. Subtract
the largest of the row first, or use torch.softmax."""

KILLED_BY = "5.5"

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    scores = Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])
    e = torch.exp(scores)
    if mask is not None:
        e = e.masked_fill(~mask, 0.0)
    return e / e.sum(dim=-1, keepdim=True) @ V
