"""drop_labels drops all labels or none, as the first entry of the mask says. Every sample has its
own."""

KILLED_BY = "6.3"

import torch


def drop_labels(y, mask, null):
    return torch.full_like(y, null) if mask[0] else y.clone()
