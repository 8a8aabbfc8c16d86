"""You take q for logits and put a log-softmax on it. q holds probabilities already."""

KILLED_BY = "2.3"

import torch


def cross_entropy(p, q):
    return -(p * torch.log_softmax(q, dim=-1)).sum(-1)
