"""Your Bernoulli takes the sigmoid first and the logarithm after it. For large logits the sigmoid
is exactly 0 or 1, and the log is infinite: compute log sigmoid from the logit in one step."""

KILLED_BY = "1.5"

import torch


def log_bernoulli(x, logits):
    p = torch.sigmoid(logits)
    return (x * torch.log(p) + (1 - x) * torch.log(1 - p)).sum(-1)
