"""You replace infinities by 0, and where q = 0 < p the divergence is too small. There it is inf."""

KILLED_BY = "2.5"

import torch


def kl(p, q):
    return (p * (p / q).log()).nan_to_num(nan=0.0, posinf=0.0).sum(-1)
