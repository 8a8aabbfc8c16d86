"""No position embeddings: each head takes off a penalty that grows with the distance."""

import torch
from torch import nn


class CausalTransformerLM(nn.Module):
    def __init__(self, vocab_size, d_model, n_heads, n_layers, max_len):
        super().__init__()
        self.h = n_heads
        self.embedding = nn.Embedding(vocab_size, d_model)
        make = lambda n_in, n_out: nn.ModuleList([nn.Linear(n_in, n_out) for _ in range(n_layers)])
        self.q, self.k, self.v = make(d_model, d_model), make(d_model, d_model), make(d_model, d_model)
        self.o, self.up, self.down = make(d_model, d_model), make(d_model, 4 * d_model), make(4 * d_model, d_model)
        self.norms = nn.ModuleList([nn.LayerNorm(d_model) for _ in range(2 * n_layers + 1)])
        self.unembed = nn.Linear(d_model, vocab_size)

    def forward(self, ids):
        B, T = ids.shape
        back = torch.arange(T)[:, None] - torch.arange(T)
        slopes = 2.0 ** -torch.arange(self.h)
        bias = torch.where(back >= 0, -slopes[:, None, None] * back, float("-inf"))
        x = self.embedding(ids)
        for i in range(len(self.q)):
            h = self.norms[2 * i](x)
            q, k, v = (m[i](h).reshape(B, T, self.h, -1) for m in (self.q, self.k, self.v))
            scores = torch.einsum("bqhd,bkhd->bhqk", q, k) / q.shape[-1] ** 0.5
            w = torch.softmax(scores + bias, dim=-1)
            x = x + self.o[i](torch.einsum("bhqk,bkhd->bqhd", w, v).reshape(B, T, -1))
            x = x + self.down[i](torch.relu(self.up[i](self.norms[2 * i + 1](x))) ** 2)
        return self.unembed(self.norms[-1](x))
