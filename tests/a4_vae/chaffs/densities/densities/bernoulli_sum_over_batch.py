"""Your Bernoulli adds up the whole batch. A log density is one number for each sample: sum over the
last dimension only."""

KILLED_BY = "1.1"

import torch.nn.functional as F


def log_bernoulli(x, logits):
    return -F.binary_cross_entropy_with_logits(logits.expand_as(x), x, reduction="sum")
