"""With every target ignored you divide 0 by 0. The loss is 0 then."""

KILLED_BY = "3.6"

import torch


def cross_entropy(logits, targets, ignore_index=-100):
    keep = targets != ignore_index
    safe = targets.masked_fill(~keep, 0)
    nll = -torch.log_softmax(logits, -1).gather(-1, safe[..., None])[..., 0]
    return nll.masked_fill(~keep, 0.0).sum() / keep.sum()
