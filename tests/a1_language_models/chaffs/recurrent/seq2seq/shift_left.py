"""You shifted to the left. The decoder's input at t is the target at t - 1."""

KILLED_BY = "4.8"

import torch


def shift_right(targets, bos):
    return torch.cat([targets[:, 1:], torch.full_like(targets[:, :1], bos)], dim=1)
