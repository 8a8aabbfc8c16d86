"""You divide by the square root of heads times D. Each head's dot product has D terms."""

KILLED_BY = "5.6"

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    width = Q.shape[-1] * (Q.shape[-3] if Q.dim() > 2 else 1)
    scores = Q @ K.transpose(-2, -1) / math.sqrt(width)
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    return torch.softmax(scores, dim=-1) @ V
