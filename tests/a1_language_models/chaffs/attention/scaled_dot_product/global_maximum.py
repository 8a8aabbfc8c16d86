"""You subtract one largest score from all rows, so every weight of a row far below it underflows, and 0/0
remains. Subtract each row's own."""

KILLED_BY = "5.5"

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    scores = Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    e = torch.exp(scores - scores.max())
    return e / e.sum(dim=-1, keepdim=True) @ V
