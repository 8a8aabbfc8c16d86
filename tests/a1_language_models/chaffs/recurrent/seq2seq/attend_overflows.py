"""You take the exponential of the scores as they are, which overflows for large ones.
torch.softmax subtracts the largest first."""

KILLED_BY = ""

import math

import torch


def attend(q, k, v, key_padding_mask):
    scores = q @ k.transpose(1, 2) / math.sqrt(k.shape[-1])
    e = torch.exp(scores).masked_fill(key_padding_mask[:, None, :], 0.0)
    return e / e.sum(-1, keepdim=True) @ v
