"""softplus and relu, one line a loss."""

import torch.nn.functional as F


def d_loss(real_logits, fake_logits):
    return F.softplus(-real_logits).mean() + F.softplus(fake_logits).mean()


def g_loss(fake_logits, mode):
    if mode == "saturating":
        return -F.softplus(fake_logits).mean()
    return F.softplus(-fake_logits).mean()


def hinge_d_loss(real_logits, fake_logits):
    return F.relu(1 - real_logits).mean() + F.relu(1 + fake_logits).mean()


def hinge_g_loss(fake_logits):
    return -fake_logits.mean()


def ls_d_loss(real_logits, fake_logits):
    return ((real_logits - 1) ** 2).mean() + (fake_logits**2).mean()


def ls_g_loss(fake_logits):
    return ((fake_logits - 1) ** 2).mean()
