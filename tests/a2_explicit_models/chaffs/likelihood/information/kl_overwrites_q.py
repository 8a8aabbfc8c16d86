"""You set q to 1 where p is 0, in the caller's tensor. Work on a copy."""

KILLED_BY = "2.5"

import torch


def kl(p, q):
    q[p == 0] = 1
    return (torch.xlogy(p, p) - torch.xlogy(p, q)).sum(-1)
