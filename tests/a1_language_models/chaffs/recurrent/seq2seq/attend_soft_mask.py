"""You lower the scores of padding by 30 only. Padding that fits the query well enough comes through
all the same: set its scores to minus infinity."""

KILLED_BY = "4.10"

import math

import torch


def attend(q, k, v, key_padding_mask):
    scores = q @ k.transpose(1, 2) / math.sqrt(k.shape[-1])
    scores = scores - 30.0 * key_padding_mask[:, None, :]
    return torch.softmax(scores, dim=-1) @ v
