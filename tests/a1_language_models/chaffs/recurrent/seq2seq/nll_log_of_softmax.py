"""You take the logarithm of a softmax that may already be 0. Use log-softmax."""

KILLED_BY = ""

import torch


def seq2seq_nll(logits, targets, pad):
    p = torch.softmax(logits, dim=-1).gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    return -torch.log(p).masked_fill(targets == pad, 0.0).sum(1)
