"""You divide by D. It is its square root."""

KILLED_BY = "4.10"

import torch


def attend(q, k, v, key_padding_mask):
    scores = q @ k.transpose(1, 2) / k.shape[-1]
    scores = scores.masked_fill(key_padding_mask[:, None, :], float("-inf"))
    return torch.softmax(scores, dim=-1) @ v
