"""You score only the most likely outcome of p, as if it were a label. Every outcome counts with its
weight."""

KILLED_BY = "2.3"

import torch


def cross_entropy(p, q):
    return -q.gather(-1, p.argmax(-1, keepdim=True)).squeeze(-1).log()
