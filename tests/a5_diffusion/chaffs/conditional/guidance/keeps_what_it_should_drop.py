"""drop_labels has the mask the wrong way round: True drops the label."""

KILLED_BY = "6.3"

import torch


def drop_labels(y, mask, null):
    return torch.where(mask, y, torch.full_like(y, null))
