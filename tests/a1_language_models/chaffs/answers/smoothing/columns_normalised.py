"""Your counts are normalised over the wrong axis: row i holds what follows i, so each row, not each
column, becomes a distribution."""

KILLED_BY = "10.1"

import torch


def max_log_likelihood(counts):
    return torch.xlogy(counts, counts / counts.sum(0, keepdim=True).clamp(min=1)).sum()
