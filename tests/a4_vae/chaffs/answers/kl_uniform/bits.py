"""Your logarithm has base 2, so the answer is in bits; all logarithms of the assignment are natural."""

KILLED_BY = "6.1"

import torch


def kl_categorical_uniform(p):
    return torch.log2(torch.tensor(float(len(p)))) + (p * torch.log2(p)).sum()
