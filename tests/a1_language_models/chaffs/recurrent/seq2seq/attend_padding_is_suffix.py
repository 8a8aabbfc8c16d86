"""You count the padding and cut as many keys off the end. Padding may be anywhere: follow the
mask."""

KILLED_BY = "4.9"

import math

import torch


def attend(q, k, v, key_padding_mask):
    real = (~key_padding_mask).sum(dim=1, keepdim=True)
    late = torch.arange(k.shape[1]) >= real
    scores = q @ k.transpose(1, 2) / math.sqrt(k.shape[-1])
    scores = scores.masked_fill(late[:, None, :], float("-inf"))
    return torch.softmax(scores, dim=-1) @ v
