"""You do not divide the scores by the square root of D."""

KILLED_BY = "4.10"

import torch


def attend(q, k, v, key_padding_mask):
    scores = q @ k.transpose(1, 2)
    scores = scores.masked_fill(key_padding_mask[:, None, :], float("-inf"))
    return torch.softmax(scores, dim=-1) @ v
