"""You take the mean of each sequence and then their mean. A token of a short sequence then
weighs more: divide the sum over all kept tokens by their number."""

KILLED_BY = "3.3"

import torch


def cross_entropy(logits, targets, ignore_index=-100):
    keep = targets != ignore_index
    safe = targets.masked_fill(~keep, 0)
    nll = -torch.log_softmax(logits, -1).gather(-1, safe[..., None])[..., 0]
    per_sequence = nll.masked_fill(~keep, 0.0).sum(1) / keep.sum(1).clamp(min=1)
    return per_sequence.mean()
