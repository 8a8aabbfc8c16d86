"""You subtract the largest of all entries. A row that lies far below it becomes all zeros: each
needs its own maximum."""

KILLED_BY = "3.5"

import torch


def log_softmax(x, dim):
    shifted = x - x.max()
    return shifted - torch.log(torch.exp(shifted).sum(dim=dim, keepdim=True))
