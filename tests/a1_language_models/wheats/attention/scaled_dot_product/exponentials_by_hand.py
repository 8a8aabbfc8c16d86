"""exp of the shifted scores, times the mask, divided by its sum; the scale is shared by Q and K."""

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    root = Q.size(-1) ** 0.25
    scores = (Q / root) @ (K / root).mT
    if mask is None:
        mask = torch.ones_like(scores, dtype=torch.bool)
    scores = torch.where(mask, scores, torch.tensor(-1e30, dtype=scores.dtype))
    e = torch.exp(scores - scores.amax(-1, keepdim=True)) * mask
    return (e @ V) / e.sum(-1, keepdim=True)
