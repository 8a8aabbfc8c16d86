"""You leave out the last token before the padding. The end token is predicted like the others
and counts."""

KILLED_BY = "4.11"

import torch
import torch.nn.functional as F


def seq2seq_nll(logits, targets, pad):
    nll = F.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
    keep = targets != pad
    followed = torch.cat([keep[:, 1:], torch.zeros_like(keep[:, :1])], dim=1)
    return (nll * (keep & followed)).sum(1)
