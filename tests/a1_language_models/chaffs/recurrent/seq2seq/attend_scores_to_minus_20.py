"""You set the scores of padding to -20, which leaves it a small weight, and a large one where the other
scores are low: set them to minus infinity."""

KILLED_BY = "4.10"

import math

import torch


def attend(q, k, v, key_padding_mask):
    scores = q @ k.transpose(1, 2) / math.sqrt(k.shape[-1])
    scores = scores.masked_fill(key_padding_mask[:, None, :], -20.0)
    return torch.softmax(scores, dim=-1) @ v
