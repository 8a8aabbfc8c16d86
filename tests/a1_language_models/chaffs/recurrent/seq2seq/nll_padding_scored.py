"""You score the padding, too."""

KILLED_BY = "4.11"

import torch.nn.functional as F


def seq2seq_nll(logits, targets, pad):
    return F.cross_entropy(logits.transpose(1, 2), targets, reduction="none").sum(1)
