"""Casts the logits to float32 and normalises along the last axis after moving it there."""

import torch


def log_softmax(x, dim):
    y = x.to(torch.float32).movedim(dim, -1)
    y = y - y.max(-1, keepdim=True)[0]
    y = y - y.exp().sum(-1, keepdim=True).log()
    return y.movedim(-1, dim)


def cross_entropy(logits, targets, ignore_index=-100):
    keep = targets.ne(ignore_index)
    labels = torch.where(keep, targets, torch.zeros_like(targets))
    scores = torch.take_along_dim(log_softmax(logits, 2), labels[..., None], dim=2)[..., 0]
    weight = keep.to(scores.dtype) / max(int(keep.sum()), 1)
    return -(scores * weight).sum()
