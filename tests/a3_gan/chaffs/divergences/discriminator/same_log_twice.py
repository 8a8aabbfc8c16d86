"""Your game takes log D under both distributions. On the generator's samples the discriminator is
right with probability 1 − D."""

KILLED_BY = "2.2"

import torch


def game_value(p, q, D):
    return (torch.xlogy(p, D) + torch.xlogy(q, D)).sum()
