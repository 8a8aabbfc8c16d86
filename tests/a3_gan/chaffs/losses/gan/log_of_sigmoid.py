"""You take log(sigmoid(l)) and log(1 − sigmoid(l)) in two steps. For confident logits the sigmoid
is exactly 0 or 1 and the loss infinite: use softplus or logsigmoid."""

KILLED_BY = "1.9"

import torch


def d_loss(real_logits, fake_logits):
    real = torch.log(torch.sigmoid(real_logits)).mean()
    return -real - torch.log(1 - torch.sigmoid(fake_logits)).mean()


def g_loss(fake_logits, mode):
    if mode == "saturating":
        return torch.log(1 - torch.sigmoid(fake_logits)).mean()
    return -torch.log(torch.sigmoid(fake_logits)).mean()
