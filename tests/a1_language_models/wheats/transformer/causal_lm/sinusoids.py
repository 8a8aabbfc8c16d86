"""Fixed sines and cosines as positions, embeddings scaled by the square root of the width."""

import math

import torch
from torch import nn

from attention import scaled_dot_product_attention


class CausalTransformerLM(nn.Module):
    def __init__(self, vocab_size, d_model, n_heads, n_layers, max_len):
        super().__init__()
        self.n_heads, self.d = n_heads, d_model
        self.emb = nn.Embedding(vocab_size, d_model)
        freq = torch.exp(-torch.arange(0, d_model, 2) * math.log(10000.0) / d_model)
        angles = torch.arange(max_len)[:, None] * freq
        table = torch.stack([angles.sin(), angles.cos()], dim=-1).flatten(1)[:, :d_model]
        self.register_buffer("table", table.to(self.emb.weight.dtype))
        self.qkv = nn.ModuleList([nn.Linear(d_model, 3 * d_model) for _ in range(n_layers)])
        self.out = nn.ModuleList([nn.Linear(d_model, d_model) for _ in range(n_layers)])
        self.ff = nn.ModuleList(
            [
                nn.Sequential(nn.LayerNorm(d_model), nn.Linear(d_model, 64), nn.Tanh(), nn.Linear(64, d_model))
                for _ in range(n_layers)
            ]
        )
        self.ln = nn.ModuleList([nn.LayerNorm(d_model) for _ in range(n_layers)])
        self.head = nn.Linear(d_model, vocab_size)

    def forward(self, ids):
        T = ids.size(1)
        x = math.sqrt(self.d) * self.emb(ids) + self.table[:T]
        allowed = torch.tril(torch.ones(T, T, dtype=torch.bool))
        for i in range(len(self.qkv)):
            parts = self.qkv[i](self.ln[i](x)).chunk(3, dim=-1)
            q, k, v = [torch.stack(p.chunk(self.n_heads, dim=-1), dim=1) for p in parts]
            y = scaled_dot_product_attention(q, k, v, allowed)
            x = x + self.out[i](torch.cat(y.unbind(1), dim=-1))
            x = x + self.ff[i](x)
        return self.head(x)
