"""You smooth the labels. The plain loss is asked for: all the weight is on the target."""

KILLED_BY = "3.2"

import torch.nn.functional as F


def cross_entropy(logits, targets, ignore_index=-100):
    total = F.cross_entropy(
        logits.flatten(0, 1),
        targets.flatten(),
        ignore_index=ignore_index,
        reduction="sum",
        label_smoothing=0.1,
    )
    return total / (targets != ignore_index).sum().clamp(min=1)
