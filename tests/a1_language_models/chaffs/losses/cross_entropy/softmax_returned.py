"""You return the probabilities. Their logarithms are asked for."""

KILLED_BY = ""

import torch


def log_softmax(x, dim):
    return torch.softmax(x, dim=dim)
