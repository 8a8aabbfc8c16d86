"""You clamp x to [alpha, 1 − alpha]. Clamping is not invertible: squeeze linearly."""

KILLED_BY = "5.3"

import torch


def logit_transform(x, alpha=0.05):
    p = x.clamp(alpha, 1 - alpha)
    logdet = (0.0 - torch.log(p) - torch.log(1 - p)).sum(1)
    return torch.logit(p), logdet
