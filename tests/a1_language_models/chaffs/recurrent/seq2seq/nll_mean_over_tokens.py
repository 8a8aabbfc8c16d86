"""You give the mean per token. The cost of a sequence is the sum."""

KILLED_BY = "4.11"

import torch.nn.functional as F


def seq2seq_nll(logits, targets, pad):
    nll = F.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
    keep = targets != pad
    return (nll * keep).sum(1) / keep.sum(1).clamp(min=1)
