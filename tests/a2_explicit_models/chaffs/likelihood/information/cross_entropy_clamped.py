"""Your cross entropy stays finite where q = 0 < p. Such a q can never produce what p does: the value is
inf."""

KILLED_BY = "2.5"

import torch


def cross_entropy(p, q):
    return -torch.xlogy(p, q.clamp_min(1e-12)).sum(-1)
