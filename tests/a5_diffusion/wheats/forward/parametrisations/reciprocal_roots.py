"""The recip tables of the public repositories: 1/sqrt and sqrt(1/abar - 1)."""

import torch


def _pick(table, t, like):
    return table[t].reshape(len(t), *([1] * (like.dim() - 1)))


def x0_from_eps(xt, t, eps, schedule):
    recip = _pick(torch.rsqrt(schedule["alpha_bar"]), t, xt)
    recip_m1 = _pick(torch.sqrt(1.0 / schedule["alpha_bar"] - 1), t, xt)
    return recip * xt - recip_m1 * eps


def eps_from_x0(xt, t, x0, schedule):
    recip = _pick(torch.rsqrt(schedule["alpha_bar"]), t, xt)
    recip_m1 = _pick(torch.sqrt(1.0 / schedule["alpha_bar"] - 1), t, xt)
    return (recip * xt - x0) / recip_m1


def score_from_eps(eps, t, schedule):
    return -_pick(torch.rsqrt(1 - schedule["alpha_bar"]), t, eps) * eps
