"""You add the surprises −log p without their weights. The entropy is their expectation under p."""

KILLED_BY = "2.4"

import torch


def entropy(p):
    return -p.clamp_min(1e-300).log().mean(-1)
