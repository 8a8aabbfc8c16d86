"""You use the mask of the first sequence for the whole batch."""

KILLED_BY = "4.9"

import math

import torch


def attend(q, k, v, key_padding_mask):
    scores = q @ k.transpose(1, 2) / math.sqrt(k.shape[-1])
    scores = scores.masked_fill(key_padding_mask[0], float("-inf"))
    return torch.softmax(scores, dim=-1) @ v
