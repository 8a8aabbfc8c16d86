"""Loops over heads and queries and looks only at the keys that may be seen."""

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    if Q.dim() > 2:
        masks = [None] * len(Q)
        if mask is not None:
            masks = mask.expand(*Q.shape[:-1], K.shape[-2])
        parts = [scaled_dot_product_attention(*args) for args in zip(Q, K, V, masks)]
        return torch.stack(parts)
    rows = []
    for i, q in enumerate(Q):
        seen = slice(None) if mask is None else mask[i]
        weights = torch.softmax(K[seen] @ q / math.sqrt(len(q)), dim=0)
        rows.append(weights @ V[seen])
    return torch.stack(rows)
