"""Right answers."""

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, size, hidden):
        super().__init__()
        self.first = nn.Linear(size, hidden)
        self.second = nn.Linear(hidden, 1)

    def forward(self, x):
        return self.second(torch.relu(self.first(x)))


def train(net, x, y, steps):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
    losses = []
    for _ in range(steps):
        loss = ((net(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


class Counter:
    def __init__(self):
        self.counts = {}

    def add(self, key):
        self.counts[key] = self.counts.get(key, 0) + 1

    def __setitem__(self, key, value):
        self.counts[key] = value

    def __contains__(self, key):
        return key in self.counts

    def __len__(self):
        return len(self.counts)

    def __iter__(self):
        return iter(self.counts)

    def __str__(self):
        return "Counter(" + ", ".join(f"{k}={v}" for k, v in self.counts.items()) + ")"


class Value:
    def __init__(self, data):
        self.data = data

    def __add__(self, other):
        return Value(self.data + getattr(other, "data", other))

    def __sub__(self, other):
        return Value(self.data - getattr(other, "data", other))

    def __mul__(self, other):
        return Value(self.data * getattr(other, "data", other))

    __radd__, __rmul__ = __add__, __mul__

    def __eq__(self, other):
        return self.data == other.data
