"""KL = H(q, p) − H(q), each with its own constant."""

import math

import torch

_HALF_LOG_2PI = 0.5 * math.log(2 * math.pi)


def _normal_entropy(lv):
    return (0.5 + _HALF_LOG_2PI + lv / 2).sum(-1)


def _normal_cross_entropy(mu1, lv1, mu2, lv2):
    expected_square = lv1.exp() + (mu1 - mu2) ** 2
    return (_HALF_LOG_2PI + lv2 / 2 + expected_square / (2 * lv2.exp())).sum(-1)


def kl_diag(mu1, lv1, mu2, lv2):
    mu1, lv1, mu2, lv2 = torch.broadcast_tensors(mu1, lv1, mu2, lv2)
    return _normal_cross_entropy(mu1, lv1, mu2, lv2) - _normal_entropy(lv1)


def kl_std_normal(mu, lv):
    zero = torch.zeros_like(mu)
    return kl_diag(mu, lv, zero, zero)
