"""Your loss is the log-likelihood. The minus sign is missing."""

KILLED_BY = "3.2"

import torch


def cross_entropy(logits, targets, ignore_index=-100):
    keep = targets != ignore_index
    safe = targets.masked_fill(~keep, 0)
    log_p = torch.log_softmax(logits, -1).gather(-1, safe[..., None])[..., 0]
    return log_p.masked_fill(~keep, 0.0).sum() / keep.sum().clamp(min=1)
