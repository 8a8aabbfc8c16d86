"""Concatenation for the shift, masked_fill with -inf, gather for the loss."""

import math

import torch


def shift_right(targets, bos):
    first = torch.full_like(targets[:, :1], bos)
    return torch.cat([first, targets[:, :-1]], dim=1)


def attend(q, k, v, key_padding_mask):
    scores = q @ k.transpose(1, 2) / math.sqrt(k.shape[-1])
    scores = scores.masked_fill(key_padding_mask[:, None, :], float("-inf"))
    return torch.softmax(scores, dim=-1) @ v


def seq2seq_nll(logits, targets, pad):
    log_p = torch.log_softmax(logits, dim=-1)
    picked = log_p.gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    return -picked.masked_fill(targets == pad, 0.0).sum(dim=1)
