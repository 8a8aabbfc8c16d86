"""Minus the dual value E f(real) − E f(fake)."""

import torch


def _dual_value(f_real, f_fake):
    return torch.mean(f_real) - torch.mean(f_fake)


def critic_loss(f_real, f_fake):
    return -_dual_value(f_real, f_fake)


def critic_g_loss(f_fake):
    return torch.mean(torch.neg(f_fake))
