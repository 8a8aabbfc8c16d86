"""You return one number for the whole batch. Each sequence has its own."""

KILLED_BY = "4.11"

import torch.nn.functional as F


def seq2seq_nll(logits, targets, pad):
    nll = F.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
    return (nll * (targets != pad)).sum().expand(len(targets))
