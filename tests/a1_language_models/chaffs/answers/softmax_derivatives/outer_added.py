"""Your Hessian adds the outer product of the probabilities. It is a covariance: the outer product of the
mean is subtracted, and the rows add up to zero."""

KILLED_BY = "10.4"

import torch


def cross_entropy_hessian(logits):
    p = logits.softmax(0)
    return p.diag() + torch.outer(p, p)
