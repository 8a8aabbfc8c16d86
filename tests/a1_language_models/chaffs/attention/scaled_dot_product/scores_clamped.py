"""You clamp the scores to keep the exponentials small. That changes large ones; subtracting the
maximum does not."""

KILLED_BY = "5.5"

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    scores = (Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])).clamp(-20, 20)
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    return torch.softmax(scores, dim=-1) @ V
