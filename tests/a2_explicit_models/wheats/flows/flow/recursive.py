"""A head layer and the flow of the rest, in recursion."""

import torch
from torch import nn


class Flow(nn.Module):
    def __init__(self, layers):
        super().__init__()
        layers = list(layers)
        self.head = layers[0]
        self.tail = Flow(layers[1:]) if len(layers) > 1 else None

    def forward(self, x):
        y, a = self.head(x)
        if self.tail is None:
            return y, a.reshape(-1)
        z, b = self.tail(y)
        return z, a.reshape(-1) + b

    def inverse(self, z):
        if self.tail is None:
            x, a = self.head.inverse(z)
            return x, a.reshape(-1)
        y, b = self.tail.inverse(z)
        x, a = self.head.inverse(y)
        return x, a.reshape(-1) + b

    def log_prob(self, x):
        z, logdet = self(x)
        return logdet + sum(-column * column / 2 - 0.9189385332046727 for column in z.unbind(1))

    def sample(self, z):
        return self.inverse(z)[0]
