"""You overwrite the ignored targets in the caller's tensor. Work on a copy."""

KILLED_BY = "3.8"

import torch


def cross_entropy(logits, targets, ignore_index=-100):
    keep = targets != ignore_index
    targets[~keep] = 0
    nll = -torch.log_softmax(logits, -1).gather(-1, targets[..., None])[..., 0]
    return nll.masked_fill(~keep, 0.0).sum() / keep.sum().clamp(min=1)
