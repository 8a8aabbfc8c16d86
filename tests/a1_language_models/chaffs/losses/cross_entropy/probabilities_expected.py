"""You treat the logits as probabilities and normalise their softmax once more."""

KILLED_BY = "3.2"

import torch


def cross_entropy(logits, targets, ignore_index=-100):
    keep = targets != ignore_index
    safe = targets.masked_fill(~keep, 0)
    p = torch.softmax(logits, -1)
    nll = -torch.log_softmax(p, -1).gather(-1, safe[..., None])[..., 0]
    return nll.masked_fill(~keep, 0.0).sum() / keep.sum().clamp(min=1)
