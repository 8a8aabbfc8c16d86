"""The clamped form of the cross-entropy, with the larger exponent taken out by hand."""

import torch


def _cross_entropy(logits, target):
    shift = (-logits).clamp(min=0)
    log_sum = torch.log(torch.exp(-shift) + torch.exp(-logits - shift))
    return (logits - logits * target + shift + log_sum).mean()


def d_loss(real_logits, fake_logits):
    return _cross_entropy(real_logits, 1) + _cross_entropy(fake_logits, 0)


def g_loss(fake_logits, mode):
    assert mode in ("saturating", "nonsaturating")
    return _cross_entropy(fake_logits, 1) if mode[:3] == "non" else -_cross_entropy(fake_logits, 0)


def hinge_d_loss(real_logits, fake_logits):
    below = torch.where(real_logits < 1, 1 - real_logits, 0.0)
    above = torch.where(fake_logits > -1, 1 + fake_logits, 0.0)
    return below.mean() + above.mean()


def hinge_g_loss(fake_logits):
    return 0 - fake_logits.mean()


def ls_d_loss(real_logits, fake_logits):
    return (real_logits - 1).pow(2).mean().add(fake_logits.pow(2).mean())


def ls_g_loss(fake_logits):
    return (1 - fake_logits).pow(2).mean()
