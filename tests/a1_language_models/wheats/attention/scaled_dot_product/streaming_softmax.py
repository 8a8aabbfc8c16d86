"""One key after the other, with a running maximum, sum and output."""

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    scale = 1.0 / Q.shape[-1] ** 0.5
    top = torch.full(Q.shape[:-1], -1e300, dtype=torch.float64)
    total = torch.zeros(Q.shape[:-1], dtype=Q.dtype)
    out = torch.zeros(*Q.shape[:-1], V.shape[-1], dtype=Q.dtype)
    for j in range(K.shape[-2]):
        s = (Q * K[..., j : j + 1, :]).sum(-1) * scale
        seen = torch.ones_like(s, dtype=torch.bool) if mask is None else mask[..., j].expand_as(s)
        new_top = torch.where(seen, torch.maximum(top, s), top)
        shrink = torch.exp(top - new_top)
        weight = torch.where(seen, torch.exp(torch.where(seen, s - new_top, 0.0)), 0.0)
        total = total * shrink + weight
        out = out * shrink[..., None] + weight[..., None] * V[..., j : j + 1, :]
        top = new_top
    return out / total[..., None]
