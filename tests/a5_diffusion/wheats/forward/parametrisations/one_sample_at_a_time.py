"""Loops over the batch; all four with plain numbers."""

import math

import torch


def _factors(schedule, t):
    for k in t.tolist():
        kept = float(schedule["alpha_bar"][k])
        yield math.sqrt(kept), math.sqrt(1 - kept)


def x0_from_eps(xt, t, eps, schedule):
    return torch.stack([(x - s * e) / a for x, e, (a, s) in zip(xt, eps, _factors(schedule, t))])


def eps_from_x0(xt, t, x0, schedule):
    return torch.stack([(x - a * y) / s for x, y, (a, s) in zip(xt, x0, _factors(schedule, t))])


def v_from(x0, t, eps, schedule):
    return torch.stack([a * e - s * y for y, e, (a, s) in zip(x0, eps, _factors(schedule, t))])


def score_from_eps(eps, t, schedule):
    return torch.stack([-e / s for e, (_, s) in zip(eps, _factors(schedule, t))])
