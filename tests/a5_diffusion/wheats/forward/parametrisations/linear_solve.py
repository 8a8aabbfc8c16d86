"""Solves the two by two system of (x_t, v) for (x0, eps), sample by sample."""

import torch


def _matrix(schedule, t):
    a, s = schedule["alpha_bar"][t].sqrt(), (1 - schedule["alpha_bar"][t]).sqrt()
    return torch.stack([torch.stack([a, s], -1), torch.stack([-s, a], -1)], -2)  # (B, 2, 2)


def v_from(x0, t, eps, schedule):
    pair = torch.stack([x0.flatten(1), eps.flatten(1)], dim=1)
    return (_matrix(schedule, t) @ pair)[:, 1].reshape(x0.shape)


def x0_from_eps(xt, t, eps, schedule):
    system = _matrix(schedule, t).clone()
    system[:, 1, 0], system[:, 1, 1] = 0.0, 1.0
    known = torch.stack([xt.flatten(1), eps.flatten(1)], dim=1)
    return torch.linalg.solve(system, known)[:, 0].reshape(xt.shape)
