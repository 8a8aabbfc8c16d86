"""You divide by the square root of the values' width. The scores are dot products of D entries."""

KILLED_BY = "4.10"

import math

import torch


def attend(q, k, v, key_padding_mask):
    scores = q @ k.transpose(1, 2) / math.sqrt(v.shape[-1])
    scores = scores.masked_fill(key_padding_mask[:, None, :], float("-inf"))
    return torch.softmax(scores, dim=-1) @ v
