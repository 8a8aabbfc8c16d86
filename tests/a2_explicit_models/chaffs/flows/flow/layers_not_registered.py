"""You keep the layers in a plain list. PyTorch does not find their parameters, and an optimiser trains
nothing: use nn.ModuleList."""

KILLED_BY = "4.13"

import math

from torch import nn


class Flow(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.layers = list(layers)

    def forward(self, x):
        total = x.new_zeros(len(x))
        for layer in self.layers:
            x, logdet = layer(x)
            total = total + logdet.reshape(-1)
        return x, total

    def inverse(self, z):
        total = z.new_zeros(len(z))
        for layer in reversed(self.layers):
            z, logdet = layer.inverse(z)
            total = total + logdet.reshape(-1)
        return z, total

    def log_prob(self, x):
        z, logdet = self.forward(x)
        return -0.5 * (z**2 + math.log(2 * math.pi)).sum(1) + logdet

    def sample(self, z):
        return self.inverse(z)[0]
