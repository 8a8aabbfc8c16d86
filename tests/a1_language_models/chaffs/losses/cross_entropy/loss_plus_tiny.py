"""You add 1e-9 to the probability before the logarithm: no token costs more than 20.7 nats, and
its gradient vanishes. Work with log-softmax."""

KILLED_BY = "3.5"

import torch


def cross_entropy(logits, targets, ignore_index=-100):
    keep = targets != ignore_index
    safe = targets.masked_fill(~keep, 0)
    p = torch.softmax(logits, -1).gather(-1, safe[..., None])[..., 0]
    return -torch.log(p + 1e-9).masked_fill(~keep, 0.0).sum() / keep.sum().clamp(min=1)
