"""You put bos in front but keep the last target, so the input is longer than the targets."""

KILLED_BY = "4.8"

import torch


def shift_right(targets, bos):
    return torch.cat([torch.full_like(targets[:, :1], bos), targets], dim=1)
