"""You do not use alpha: 0 and values near 1 go to infinity."""

KILLED_BY = "5.3"

import torch


def logit_transform(x, alpha=0.05):
    p = x
    logdet = (0.0 - torch.log(p) - torch.log(1 - p)).sum(1)
    return torch.logit(p), logdet
