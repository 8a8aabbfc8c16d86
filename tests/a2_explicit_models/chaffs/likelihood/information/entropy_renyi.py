"""You compute −log Σ p², the collision entropy. Shannon's is −Σ p log p."""

KILLED_BY = "2.4"

import torch


def entropy(p):
    return -(p * p).sum(-1).log()
