"""You flatten the batch and keep the first n rows, n the number of kept tokens. The ignored
places need not be at the end: select by the mask."""

KILLED_BY = "3.3"

import torch
import torch.nn.functional as F


def cross_entropy(logits, targets, ignore_index=-100):
    n = int((targets != ignore_index).sum())
    if n == 0:
        return torch.zeros(())
    labels = targets[targets != ignore_index]
    return F.cross_entropy(logits.flatten(0, 1)[:n], labels)
