"""A large negative number is added to the scores of padding; the loss is a column (B, 1)."""

import math

import torch


def shift_right(targets, bos):
    decoder_input = torch.zeros_like(targets)
    decoder_input[:, 1:] = targets[:, :-1]
    decoder_input[:, 0] = bos
    return decoder_input


def attend(q, k, v, key_padding_mask):
    bias = torch.zeros(key_padding_mask.shape, dtype=q.dtype)
    bias = bias.masked_fill(key_padding_mask, torch.finfo(q.dtype).min / 2).unsqueeze(1)
    scores = torch.baddbmm(bias.expand(-1, q.size(1), -1), q / math.sqrt(q.size(2)), k.mT)
    return torch.bmm(scores.softmax(dim=2), v)


def seq2seq_nll(logits, targets, pad):
    m = logits.max(dim=-1, keepdim=True).values
    normaliser = m + (logits - m).exp().sum(-1, keepdim=True).log()
    nll = normaliser - torch.take_along_dim(logits, targets.unsqueeze(-1), dim=-1)
    return (nll * (targets != pad).unsqueeze(-1)).sum(dim=1)
