"""You divide by what the masked softmax leaves. If a masked score is much the largest, that is
0/0: mask the scores before the softmax."""

KILLED_BY = "5.5"

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    scores = Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])
    weights = torch.softmax(scores, dim=-1)
    if mask is not None:
        weights = weights * mask
    return weights / weights.sum(dim=-1, keepdim=True) @ V
