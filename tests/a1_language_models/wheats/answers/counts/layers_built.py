"""Builds the layers on torch's meta device and counts their parameters."""

import torch
from torch import nn


def gpt_parameter_count(V, D, L, T, tied):
    with torch.device("meta"):
        parts = [nn.Embedding(V, D), nn.Embedding(T, D), nn.LayerNorm(D)]
        for _ in range(L):
            parts += [nn.LayerNorm(D), nn.MultiheadAttention(D, 1), nn.LayerNorm(D)]
            parts += [nn.Linear(D, 4 * D), nn.Linear(4 * D, D)]
        if not tied:
            parts.append(nn.Linear(D, V, bias=False))
    return sum(p.numel() for part in parts for p in part.parameters())


def kv_cache_size(B, T, L, D, H, H_kv):
    return 2 * torch.empty(L, B, H_kv, T, D // H, device="meta").numel()
