"""You divide each sequence's cost by the batch size."""

KILLED_BY = "4.11"

import torch.nn.functional as F


def seq2seq_nll(logits, targets, pad):
    nll = F.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
    return (nll * (targets != pad)).sum(1) / len(targets)
