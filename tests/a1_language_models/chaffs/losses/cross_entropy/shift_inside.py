"""You shift the targets by one place. This loss scores logits and targets as they stand beside
each other."""

KILLED_BY = "3.2"

import torch


def cross_entropy(logits, targets, ignore_index=-100):
    logits, targets = logits[:, :-1], targets[:, 1:]
    keep = targets != ignore_index
    safe = targets.masked_fill(~keep, 0)
    nll = -torch.log_softmax(logits, -1).gather(-1, safe[..., None])[..., 0]
    return nll.masked_fill(~keep, 0.0).sum() / keep.sum().clamp(min=1)
