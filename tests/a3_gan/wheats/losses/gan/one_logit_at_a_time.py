"""Loops over single logits; answers of shape (1,)."""

import torch


def _log_one_plus_exp(x):
    return torch.logaddexp(x, torch.zeros_like(x))


def _average(values):
    return torch.stack(values).sum().reshape(1) / len(values)


def d_loss(real_logits, fake_logits):
    real = [_log_one_plus_exp(-r) for r in real_logits.reshape(-1)]
    fake = [_log_one_plus_exp(f) for f in fake_logits.reshape(-1)]
    return _average(real) + _average(fake)


def g_loss(fake_logits, mode):
    if mode == "saturating":
        return -_average([_log_one_plus_exp(f) for f in fake_logits.reshape(-1)])
    return _average([_log_one_plus_exp(-f) for f in fake_logits.reshape(-1)])


def hinge_d_loss(real_logits, fake_logits):
    real = [(1 - r).relu() for r in real_logits.reshape(-1)]
    return _average(real) + _average([(1 + f).relu() for f in fake_logits.reshape(-1)])


def hinge_g_loss(fake_logits):
    return _average([-f for f in fake_logits.reshape(-1)])


def ls_d_loss(real_logits, fake_logits):
    real = [(r - 1) * (r - 1) for r in real_logits.reshape(-1)]
    return _average(real) + _average([f * f for f in fake_logits.reshape(-1)])


def ls_g_loss(fake_logits):
    return _average([(f - 1) * (f - 1) for f in fake_logits.reshape(-1)])
