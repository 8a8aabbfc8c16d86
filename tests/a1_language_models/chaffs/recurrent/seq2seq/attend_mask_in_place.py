"""You turn the caller's mask round in place."""

KILLED_BY = "4.15"

import math

import torch


def attend(q, k, v, key_padding_mask):
    may_attend = key_padding_mask.logical_not_()
    scores = q @ k.transpose(1, 2) / math.sqrt(k.shape[-1])
    scores = scores.masked_fill(~may_attend[:, None, :], float("-inf"))
    return torch.softmax(scores, dim=-1) @ v
