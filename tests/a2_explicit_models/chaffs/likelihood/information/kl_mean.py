"""You average over the outcomes instead of summing."""

KILLED_BY = "2.3"

import torch


def kl(p, q):
    return (torch.xlogy(p, p) - torch.xlogy(p, q)).mean(-1)
