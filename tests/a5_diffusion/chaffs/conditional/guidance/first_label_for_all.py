"""guided_eps asks for the first sample's class throughout. Every sample has its own label."""

KILLED_BY = "6.6"

import torch


def guided_eps(model, xt, t, y, null, w):
    eps_c = model(xt, t, y[:1].expand_as(y))
    eps_u = model(xt, t, torch.full_like(y, null))
    return cfg_eps(eps_c, eps_u, w)
