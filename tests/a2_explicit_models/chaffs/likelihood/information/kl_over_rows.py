"""You sum over the first axis. The outcomes lie along the last one."""

KILLED_BY = "2.6"

import torch


def kl(p, q):
    return (torch.xlogy(p, p) - torch.xlogy(p, q)).sum(0)
