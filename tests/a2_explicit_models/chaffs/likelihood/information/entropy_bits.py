"""Your entropy is in bits. Logarithms are natural: nats."""

KILLED_BY = "2.1"

import torch


def entropy(p):
    return -torch.xlogy(p, p).sum(-1) / torch.tensor(2.0).log()
