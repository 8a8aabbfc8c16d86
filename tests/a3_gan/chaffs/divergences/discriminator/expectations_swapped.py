"""Your game takes log D under the generator and log(1 − D) under the data: the two expectations are
exchanged."""

KILLED_BY = "2.3"

import torch


def game_value(p, q, D):
    return (torch.xlogy(q, D) + torch.xlogy(p, 1 - D)).sum()
