"""Your logarithms have base 2. They are natural here."""

KILLED_BY = "3.1"

import math

import torch


def log_softmax(x, dim):
    return (x - torch.logsumexp(x, dim=dim, keepdim=True)) / math.log(2)
