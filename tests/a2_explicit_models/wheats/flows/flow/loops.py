"""Two loops, and the base density written out."""

import math

import torch
from torch import nn


class Flow(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.layers = nn.ModuleList(layers)

    def forward(self, x):
        logdet = torch.zeros(len(x), dtype=x.dtype)
        for layer in self.layers:
            x, change = layer(x)
            logdet = logdet + change.reshape(-1)
        return x, logdet

    def inverse(self, z):
        logdet = torch.zeros(len(z), dtype=z.dtype)
        for layer in reversed(self.layers):
            z, change = layer.inverse(z)
            logdet = logdet + change.reshape(-1)
        return z, logdet

    def log_prob(self, x):
        z, logdet = self(x)
        return -0.5 * (z**2).sum(1) - 0.5 * z.shape[1] * math.log(2 * math.pi) + logdet

    def sample(self, z):
        return self.inverse(z)[0]
