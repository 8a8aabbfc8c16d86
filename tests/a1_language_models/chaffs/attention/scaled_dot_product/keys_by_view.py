"""You bring the keys into the shape (D, Tk) by a view. That mixes their entries: transpose the
last two axes."""

KILLED_BY = "5.1"

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    scores = Q @ K.reshape(*K.shape[:-2], K.shape[-1], K.shape[-2]) / math.sqrt(Q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    return torch.softmax(scores, dim=-1) @ V
