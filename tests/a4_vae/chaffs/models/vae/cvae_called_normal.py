"""Your CVAE calls its likelihood "normal". Its decoder gives logits of binary data: "bernoulli"."""

KILLED_BY = "5.5"

import torch
import torch.nn as nn
import torch.nn.functional as F


class CVAE(nn.Module):
    likelihood = "normal"

    def __init__(self, data_dim, latent_dim, hidden, n_classes):
        super().__init__()
        self.n_classes = n_classes
        self.inner = nn.Linear(data_dim + n_classes, hidden)
        self.heads = nn.Linear(hidden, 2 * latent_dim)
        self.up = nn.Linear(latent_dim + n_classes, hidden)
        self.out = nn.Linear(hidden, data_dim)

    def encode(self, x, y):
        one_hot = F.one_hot(y, self.n_classes).to(x.dtype)
        return self.heads(torch.tanh(self.inner(torch.cat([x, one_hot], -1)))).chunk(2, -1)

    def decode(self, z, y):
        one_hot = F.one_hot(y, self.n_classes).to(z.dtype)
        return self.out(torch.tanh(self.up(torch.cat([z, one_hot], -1))))
