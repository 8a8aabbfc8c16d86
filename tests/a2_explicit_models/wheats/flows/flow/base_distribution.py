"""torch.distributions for the base; the log-determinants are stacked and summed at the end."""

import torch
from torch import nn
from torch.distributions import Independent, Normal


class Flow(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.flows = nn.Sequential(*layers)

    def forward(self, x):
        logdets = []
        for flow in self.flows.children():
            x, ld = flow.forward(x)
            logdets.append(ld.flatten())
        return x, torch.stack(logdets).sum(dim=0)

    def inverse(self, z):
        logdets = []
        for flow in list(self.flows.children())[::-1]:
            z, ld = flow.inverse(z)
            logdets.append(ld.flatten())
        return z, torch.stack(logdets).sum(dim=0)

    def log_prob(self, x):
        z, logdet = self.forward(x)
        base = Independent(Normal(torch.zeros_like(z), torch.ones_like(z)), 1)
        return base.log_prob(z) + logdet

    @torch.no_grad()
    def sample(self, z):
        x, _ = self.inverse(z)
        return x
