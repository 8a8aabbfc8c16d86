"""guided_eps tells the model the first t for the whole batch. Every sample has its own step."""

KILLED_BY = "6.6"

import torch


def guided_eps(model, xt, t, y, null, w):
    eps_c = model(xt, t[:1].expand(len(y)), y)
    eps_u = model(xt, t[:1].expand(len(y)), torch.full_like(y, null))
    return cfg_eps(eps_c, eps_u, w)
