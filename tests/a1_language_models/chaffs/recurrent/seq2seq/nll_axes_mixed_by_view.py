"""You bring the vocabulary to axis 1 by a view. That keeps the order in memory and mixes the
axes: transpose."""

KILLED_BY = "4.12"

import torch.nn.functional as F


def seq2seq_nll(logits, targets, pad):
    B, T, V = logits.shape
    nll = F.cross_entropy(logits.reshape(B, V, T), targets, reduction="none")
    return (nll * (targets != pad)).sum(1)
