"""Rotary positions, RMS norms, gated feed-forward layers, and one matrix for embedding and
output."""

import torch
import torch.nn.functional as F
from torch import nn


class RMS(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(d))

    def forward(self, x):
        return self.gain * x * (x.square().mean(-1, keepdim=True) + 1e-6).rsqrt()


def rotate(x):
    T, d = x.shape[-2:]
    half = d // 2
    angle = torch.arange(T)[:, None] * 100.0 ** (-torch.arange(half) / max(half, 1))
    a, b = x[..., :half], x[..., half : 2 * half]
    turned = [a * angle.cos() - b * angle.sin(), a * angle.sin() + b * angle.cos(), x[..., 2 * half :]]
    return torch.cat(turned, dim=-1)


class Layer(nn.Module):
    def __init__(self, d, heads):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.o = (nn.Linear(d, d, bias=False) for _ in range(4))
        self.gate, self.up, self.down = nn.Linear(d, 3 * d), nn.Linear(d, 3 * d), nn.Linear(3 * d, d)
        self.n1, self.n2 = RMS(d), RMS(d)

    def split(self, x):
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)

    def forward(self, x):
        h = self.n1(x)
        q, k, v = rotate(self.split(self.q(h))), rotate(self.split(self.k(h))), self.split(self.v(h))
        y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + self.o(y.transpose(1, 2).flatten(-2))
        h = self.n2(x)
        return x + self.down(F.silu(self.gate(h)) * self.up(h))


class CausalTransformerLM(nn.Module):
    def __init__(self, vocab_size, d_model, n_heads, n_layers, max_len):
        super().__init__()
        self.embedding = nn.Parameter(torch.randn(vocab_size, d_model) / d_model**0.5)
        self.layers = nn.Sequential(*(Layer(d_model, n_heads) for _ in range(n_layers)))
        self.norm = RMS(d_model)

    def forward(self, ids):
        return self.norm(self.layers(self.embedding[ids])) @ self.embedding.T
