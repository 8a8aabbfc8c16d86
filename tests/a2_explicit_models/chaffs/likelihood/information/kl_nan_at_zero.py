"""Your divergence is nan where p = 0. An outcome that p never shows adds 0."""

KILLED_BY = "2.5"

import torch


def kl(p, q):
    return (p * torch.log(p / q)).sum(-1)
