"""You set masked scores to 0, and exp(0) = 1 is a weight like another. Set them to minus
infinity."""

KILLED_BY = "5.2"

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    scores = Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])
    if mask is not None:
        scores = scores * mask
    return torch.softmax(scores, dim=-1) @ V
