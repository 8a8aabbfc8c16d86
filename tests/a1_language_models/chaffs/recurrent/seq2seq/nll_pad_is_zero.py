"""You take token 0 for the padding. Use the id that is given as pad."""

KILLED_BY = "4.12"

import torch.nn.functional as F


def seq2seq_nll(logits, targets, pad):
    nll = F.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
    return (nll * (targets != 0)).sum(1)
