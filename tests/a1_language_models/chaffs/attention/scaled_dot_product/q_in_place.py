"""You divide Q by the square root of D in place. It belongs to the caller."""

KILLED_BY = "5.8"

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    Q.data.div_(math.sqrt(Q.shape[-1]))
    scores = Q @ K.transpose(-2, -1)
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    return torch.softmax(scores, dim=-1) @ V
