"""You add log p − log q without the weight p."""

KILLED_BY = "2.3"

import torch


def kl(p, q):
    return (p / q).log().nan_to_num(nan=0.0, neginf=0.0).sum(-1)
