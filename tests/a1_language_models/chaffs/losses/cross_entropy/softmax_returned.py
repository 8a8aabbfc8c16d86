"""You return the probabilities. Their logarithms are asked for."""

KILLED_BY = "3.1"

import torch


def log_softmax(x, dim):
    return torch.softmax(x, dim=dim)
