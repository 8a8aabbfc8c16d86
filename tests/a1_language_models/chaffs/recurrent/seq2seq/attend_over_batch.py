"""Your softmax is over the batch. It is over the keys."""

KILLED_BY = "4.9"

import math

import torch


def attend(q, k, v, key_padding_mask):
    scores = q @ k.transpose(1, 2) / math.sqrt(k.shape[-1])
    scores = scores.masked_fill(key_padding_mask[:, None, :], -1e9)
    return torch.softmax(scores, dim=0) @ v
