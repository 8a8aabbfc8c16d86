"""Your losses are turned into plain numbers, so nothing is left to differentiate. Keep them as
tensors."""

KILLED_BY = "8.5"

import torch


def accumulate(loss_sums, token_counts):
    return torch.tensor(sum(s.item() for s in loss_sums) / sum(int(n) for n in token_counts), requires_grad=True)
