"""The library's cross-entropy and squared error against label tensors of ones and zeros."""

import torch
import torch.nn.functional as F


def _cross_entropy(logits, label):
    return F.binary_cross_entropy_with_logits(logits, torch.full_like(logits, label))


def d_loss(real_logits, fake_logits):
    return _cross_entropy(real_logits, 1.0) + _cross_entropy(fake_logits, 0.0)


def g_loss(fake_logits, mode):
    if mode == "nonsaturating":
        return _cross_entropy(fake_logits, 1.0)
    return -_cross_entropy(fake_logits, 0.0)


def hinge_d_loss(real_logits, fake_logits):
    zero = torch.zeros(())
    return (
        torch.maximum(zero, 1.0 - real_logits).mean()
        + torch.maximum(zero, 1.0 + fake_logits).mean()
    )


def hinge_g_loss(fake_logits):
    return torch.mean(-fake_logits)


def ls_d_loss(real_logits, fake_logits):
    ones, zeros = torch.ones_like(real_logits), torch.zeros_like(fake_logits)
    return F.mse_loss(real_logits, ones) + F.mse_loss(fake_logits, zeros)


def ls_g_loss(fake_logits):
    return F.mse_loss(fake_logits, torch.ones_like(fake_logits))
