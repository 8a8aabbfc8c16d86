"""Your costs are in bits. Logarithms are natural here."""

KILLED_BY = "4.11"

import math

import torch.nn.functional as F


def seq2seq_nll(logits, targets, pad):
    nll = F.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
    return (nll * (targets != pad)).sum(1) / math.log(2)
