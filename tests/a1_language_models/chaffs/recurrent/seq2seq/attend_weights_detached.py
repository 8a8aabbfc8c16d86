"""You detach the weights, so queries and keys learn nothing. Gradients pass through the softmax as well."""

KILLED_BY = "4.10"

import math

import torch


def attend(q, k, v, key_padding_mask):
    scores = q @ k.transpose(1, 2) / math.sqrt(k.shape[-1])
    scores = scores.masked_fill(key_padding_mask[:, None, :], float("-inf"))
    return torch.softmax(scores, dim=-1).detach() @ v
