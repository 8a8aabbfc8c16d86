"""You set the weights of padding to 0 after the softmax, so the others no longer sum to 1. Mask
the scores."""

KILLED_BY = "4.9"

import math

import torch


def attend(q, k, v, key_padding_mask):
    scores = q @ k.transpose(1, 2) / math.sqrt(k.shape[-1])
    weights = torch.softmax(scores, dim=-1)
    return weights.masked_fill(key_padding_mask[:, None, :], 0.0) @ v
