"""Flattens the leading dimensions into one and calls bmm."""

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    lead = Q.shape[:-2]
    q, k, v = (X.reshape(-1, *X.shape[-2:]) for X in (Q, K, V))
    bias = torch.zeros(q.shape[0], q.shape[1], k.shape[1], dtype=q.dtype)
    if mask is not None:
        closed = ~mask.expand(*lead, *mask.shape[-2:]).reshape(bias.shape)
        bias = bias.masked_fill(closed, torch.finfo(q.dtype).min / 2)
    scores = torch.baddbmm(bias, q, k.transpose(1, 2), alpha=1 / math.sqrt(q.shape[2]))
    out = torch.bmm(torch.softmax(scores, dim=2), v)
    return out.reshape(*lead, *out.shape[1:])
