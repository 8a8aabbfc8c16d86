"""You turn the logits into plain numbers and wrap the result in a new tensor: no gradient reaches the
generator. Keep to operations on the tensor."""

KILLED_BY = "1.8"

import torch


def hinge_g_loss(fake_logits):
    return torch.tensor(-sum(logit.item() for logit in fake_logits.reshape(-1)) / len(fake_logits))
