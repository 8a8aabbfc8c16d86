"""Your first input is 0. Use the id that is given as bos."""

KILLED_BY = "4.8"

import torch


def shift_right(targets, bos):
    return torch.cat([torch.zeros_like(targets[:, :1]), targets[:, :-1]], dim=1)
