"""You take the exponential of the logits as they are. Use log-softmax, which subtracts the
largest one first."""

KILLED_BY = "3.5"

import torch


def cross_entropy(logits, targets, ignore_index=-100):
    keep = targets != ignore_index
    rows, labels = logits[keep], targets[keep]
    if len(labels) == 0:
        return torch.zeros(())
    e = torch.exp(rows)
    p = e / e.sum(-1, keepdim=True)
    return -torch.log(p[torch.arange(len(labels)), labels]).mean()
