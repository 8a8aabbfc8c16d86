"""Your Hessian has the identity where the diagonal matrix of the probabilities belongs: the derivative of
p_i in its own logit is p_i (1 - p_i)."""

KILLED_BY = "10.4"

import torch


def cross_entropy_hessian(logits):
    p = logits.softmax(0)
    return torch.eye(len(p)) - torch.outer(p, p)
