"""You normalise over queries and keys together. Each query's weights sum to 1."""

KILLED_BY = "5.1"

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    scores = Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    return torch.softmax(scores.flatten(-2), dim=-1).view_as(scores) @ V
