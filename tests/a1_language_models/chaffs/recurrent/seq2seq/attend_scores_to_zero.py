"""You set the scores of padding to 0, and exp(0) = 1 is a weight like another. Set them to minus
infinity."""

KILLED_BY = "4.9"

import math

import torch


def attend(q, k, v, key_padding_mask):
    scores = q @ k.transpose(1, 2) / math.sqrt(k.shape[-1])
    scores = scores.masked_fill(key_padding_mask[:, None, :], 0.0)
    return torch.softmax(scores, dim=-1) @ v
