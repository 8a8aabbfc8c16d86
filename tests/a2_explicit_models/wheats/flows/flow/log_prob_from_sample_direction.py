"""log_prob goes back through the inverse to collect the log-determinants of the other direction."""

import torch
from torch import nn


class Flow(nn.Module):
    def __init__(self, layers):
        super().__init__()
        for i, layer in enumerate(layers):
            self.add_module(f"layer{i}", layer)
        self.n = len(layers)

    def walk(self, v, names, method):
        total = v.new_zeros(v.shape[0], 1)
        for name in names:
            v, change = getattr(getattr(self, name), method)(v)
            total = total + change.reshape(-1, 1)
        return v, total

    def forward(self, x):
        return self.walk(x, [f"layer{i}" for i in range(self.n)], "forward")

    def inverse(self, z):
        return self.walk(z, [f"layer{i}" for i in range(self.n - 1, -1, -1)], "inverse")

    def log_prob(self, x):
        z, _ = self.forward(x)
        _, backwards = self.inverse(z)
        norm = torch.linalg.vector_norm(z, dim=1, keepdim=True)
        constant = z.shape[1] * torch.log(torch.tensor(2 * torch.pi, dtype=z.dtype))
        return -(norm**2 + constant) / 2 - backwards

    def sample(self, z):
        return self.inverse(z)[0]
