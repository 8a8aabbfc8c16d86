"""You divide by the padded length, so the cost depends on the other sequences of the batch. It
is the plain sum."""

KILLED_BY = "4.11"

import torch.nn.functional as F


def seq2seq_nll(logits, targets, pad):
    nll = F.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
    return (nll * (targets != pad)).mean(1)
