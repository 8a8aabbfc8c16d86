"""You build the average of p and q inside p, whose owner still needs it. Make a new tensor."""

KILLED_BY = "2.5"

import torch


def jsd(p, q):
    own = p.clone()
    middle = p.add_(q).div_(2)
    return (torch.xlogy(own, own) + torch.xlogy(q, q)).sum() / 2 - torch.xlogy(middle, middle).sum()
