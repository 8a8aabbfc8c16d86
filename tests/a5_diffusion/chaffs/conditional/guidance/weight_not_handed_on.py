"""guided_eps leaves w out and always returns the conditional prediction."""

KILLED_BY = "6.5"

import torch


def guided_eps(model, xt, t, y, null, w):
    eps_c = model(xt, t, y)
    eps_u = model(xt, t, torch.full_like(y, null))
    return cfg_eps(eps_c, eps_u, 1.0)
