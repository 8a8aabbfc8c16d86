"""drop_labels drops all labels as soon as one is to be dropped. Every sample has its own entry in
the mask."""

KILLED_BY = "6.3"

import torch


def drop_labels(y, mask, null):
    return torch.full_like(y, null) if mask.any() else y.clone()
