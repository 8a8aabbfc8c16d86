"""You detach the log-sum-exp, so the gradient is only that of the target's logit. The normaliser
depends on all logits."""

KILLED_BY = "3.4"

import torch


def log_softmax(x, dim):
    return x - torch.logsumexp(x, dim=dim, keepdim=True).detach()
