"""You add the mask as a number, 1 where attention is allowed. Masked scores must become minus
infinity."""

KILLED_BY = "5.2"

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    scores = Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])
    if mask is not None:
        scores = scores + mask.to(scores.dtype)
    return torch.softmax(scores, dim=-1) @ V
