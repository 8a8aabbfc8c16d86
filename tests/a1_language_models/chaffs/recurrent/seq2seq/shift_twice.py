"""You shift by two places."""

KILLED_BY = "4.8"

import torch


def shift_right(targets, bos):
    first = torch.full_like(targets[:, :2], bos)
    return torch.cat([first, targets[:, :-2]], dim=1)
