"""You bring the vocabulary to axis 1 by a view. That keeps the order in memory and mixes the
axes: transpose."""

KILLED_BY = "3.2"

import torch.nn.functional as F


def cross_entropy(logits, targets, ignore_index=-100):
    B, T, V = logits.shape
    total = F.cross_entropy(
        logits.reshape(B, V, T), targets, ignore_index=ignore_index, reduction="sum"
    )
    return total / (targets != ignore_index).sum().clamp(min=1)
