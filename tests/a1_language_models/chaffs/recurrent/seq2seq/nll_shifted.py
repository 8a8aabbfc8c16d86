"""You shift the targets by one place. Logits and targets are aligned: the shift is in the
decoder's input."""

KILLED_BY = "4.11"

import torch.nn.functional as F


def seq2seq_nll(logits, targets, pad):
    logits, targets = logits[:, :-1], targets[:, 1:]
    nll = F.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
    return (nll * (targets != pad)).sum(1)
