"""float32 inside, with torch.distributions for the log probabilities of the labels."""

import torch
from torch.distributions import Bernoulli


def _log_prob(logits, label):
    label = torch.full_like(logits, label, dtype=torch.float32)
    return Bernoulli(logits=logits.float()).log_prob(label)


def d_loss(real_logits, fake_logits):
    return -_log_prob(real_logits, 1).mean() - _log_prob(fake_logits, 0).mean()


def g_loss(fake_logits, mode):
    if mode == "saturating":
        return _log_prob(fake_logits, 0).mean()
    return -_log_prob(fake_logits, 1).mean()


def hinge_d_loss(real_logits, fake_logits):
    return (1 - real_logits.float()).relu().mean() + (1 + fake_logits.float()).relu().mean()


def hinge_g_loss(fake_logits):
    return -fake_logits.float().mean()


def ls_d_loss(real_logits, fake_logits):
    return (real_logits.float() - 1).square().mean() + fake_logits.float().square().mean()


def ls_g_loss(fake_logits):
    return (fake_logits.float() - 1).square().mean()
