"""You normalise over time. The distribution at each place is over the vocabulary."""

KILLED_BY = "4.11"

import torch


def seq2seq_nll(logits, targets, pad):
    log_p = torch.log_softmax(logits, dim=1)
    picked = log_p.gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    return -picked.masked_fill(targets == pad, 0.0).sum(1)
