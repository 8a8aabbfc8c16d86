"""A MultivariateNormal base; the layers are folded with reduce."""

from functools import reduce

import torch
from torch import nn
from torch.distributions import MultivariateNormal


class Flow(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.layers = nn.ModuleList(list(layers))

    @staticmethod
    def step(state, function):
        value, total = state
        value, change = function(value)
        return value, total + change.reshape(total.shape)

    def forward(self, x):
        return reduce(self.step, self.layers, (x, torch.zeros(x.shape[0])))

    def inverse(self, z):
        return reduce(self.step, [layer.inverse for layer in self.layers[::-1]], (z, torch.zeros(z.shape[0])))

    def log_prob(self, x):
        z, logdet = self.forward(x)
        D = z.shape[-1]
        return MultivariateNormal(torch.zeros(D), torch.eye(D)).log_prob(z) + logdet

    def sample(self, z):
        return self.inverse(z)[0]
