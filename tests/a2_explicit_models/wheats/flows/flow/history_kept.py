"""Keeps every intermediate value in a list, as notebooks do for plots."""

import numpy as np
import torch
import torch.nn as nn


class Flow(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.layers = nn.ModuleList(layers)
        self.log2pi = float(np.log(2 * np.pi))

    def forward(self, x):
        xs, lds = [x], [torch.zeros_like(x[:, 0])]
        for layer in self.layers:
            out, ld = layer(xs[-1])
            xs.append(out)
            lds.append(ld.view_as(lds[0]))
        return xs[-1], sum(lds)

    def inverse(self, z):
        zs, lds = [z], [torch.zeros_like(z[:, 0])]
        for i in range(len(self.layers)):
            out, ld = self.layers[len(self.layers) - 1 - i].inverse(zs[-1])
            zs.append(out)
            lds.append(ld.view_as(lds[0]))
        return zs[-1], sum(lds)

    def log_prob(self, x):
        z, ld = self.forward(x)
        per_dim = -0.5 * (z * z + self.log2pi)
        return torch.einsum("bd->b", per_dim) + ld

    def sample(self, z):
        with torch.no_grad():
            return self.inverse(z)[0].detach()
