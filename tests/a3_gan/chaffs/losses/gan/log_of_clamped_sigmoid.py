"""You add a small constant inside of the logarithm. The loss stays finite, but confident mistakes
all cost the same and have no gradient: use softplus or logsigmoid on the logits."""

KILLED_BY = "1.9"

import torch


def d_loss(real_logits, fake_logits):
    real = torch.log(torch.sigmoid(real_logits) + 1e-8).mean()
    return -real - torch.log(1 - torch.sigmoid(fake_logits) + 1e-8).mean()


def g_loss(fake_logits, mode):
    if mode == "saturating":
        return torch.log(1 - torch.sigmoid(fake_logits) + 1e-8).mean()
    return -torch.log(torch.sigmoid(fake_logits) + 1e-8).mean()
