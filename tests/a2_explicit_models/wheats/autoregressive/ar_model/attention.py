"""A single causal attention layer over embedded bits, shifted by a start token."""

import torch
import torch.nn.functional as F
from torch import nn


class ARModel(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.dim = dim
        self.token = nn.Embedding(3, hidden)  # 0, 1 and the start token
        self.place = nn.Parameter(0.1 * torch.randn(dim, hidden))
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.mlp = nn.Sequential(nn.Linear(hidden, 2 * hidden), nn.GELU(), nn.Linear(2 * hidden, 1))

    def forward(self, bits):
        start = torch.full((len(bits), 1), 2)
        ids = torch.cat([start, bits.long()], dim=1)[:, : self.dim]
        h = self.token(ids) + self.place[: ids.shape[1]]
        h = h + F.scaled_dot_product_attention(*self.qkv(h).chunk(3, dim=-1), is_causal=True)
        return self.mlp(h).squeeze(-1)

    def log_prob(self, x):
        logits = self(x)
        return torch.where(x > 0.5, F.logsigmoid(logits), F.logsigmoid(-logits)).sum(1)

    @torch.no_grad()
    def sample(self, n, generator):
        bits = torch.zeros(n, 0)
        while bits.shape[1] < self.dim:
            p = torch.sigmoid(self(bits)[:, -1:])
            bits = torch.cat([bits, (torch.rand(p.shape, generator=generator) < p).to(p.dtype)], dim=1)
        return bits
