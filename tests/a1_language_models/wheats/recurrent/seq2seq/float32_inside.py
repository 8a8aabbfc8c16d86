"""Attention and loss in float32, with the real places counted in by boolean indexing."""

import torch


def attend(q, k, v, key_padding_mask):
    q, k, v = q.to(torch.float32), k.to(torch.float32), v.to(torch.float32)
    scores = torch.einsum("bqd,bkd->bqk", q, k) / k.size(-1) ** 0.5
    scores[key_padding_mask[:, None, :].expand_as(scores)] = -1e9
    return torch.einsum("bqk,bkv->bqv", scores.softmax(dim=-1), v)


def seq2seq_nll(logits, targets, pad):
    row, place = torch.nonzero(targets != pad, as_tuple=True)
    log_p = logits.to(torch.float32).log_softmax(-1)[row, place, targets[row, place]]
    return torch.zeros(len(targets), dtype=torch.float32).index_add(0, row, -log_p)
