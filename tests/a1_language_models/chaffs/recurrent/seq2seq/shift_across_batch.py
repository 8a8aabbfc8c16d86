"""You shift from one sequence to the next. The shift is along time."""

KILLED_BY = "4.8"

import torch


def shift_right(targets, bos):
    return torch.cat([torch.full_like(targets[:1], bos), targets[:-1]], dim=0)
