"""You lower masked scores by 30 only. A hidden key that fits the query well enough comes through all
the same: minus infinity hides every one."""

KILLED_BY = "5.4"

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    scores = Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])
    if mask is not None:
        scores = scores - 30.0 * (~mask)
    return torch.softmax(scores, dim=-1) @ V
