"""You never use the padding mask."""

KILLED_BY = "4.9"

import math

import torch


def attend(q, k, v, key_padding_mask):
    scores = q @ k.transpose(1, 2) / math.sqrt(k.shape[-1])
    return torch.softmax(scores, dim=-1) @ v
