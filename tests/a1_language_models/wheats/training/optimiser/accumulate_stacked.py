"""Stacked tensors."""

import torch


def accumulate(loss_sums, token_counts):
    counts = torch.as_tensor(token_counts)
    return torch.stack(list(loss_sums)).sum() / counts.sum()
