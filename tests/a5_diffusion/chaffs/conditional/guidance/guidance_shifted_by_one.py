"""guided_eps uses the other convention, in which w = 0 is the conditional model. Here w = 1 is."""

KILLED_BY = "6.5"

import torch


def guided_eps(model, xt, t, y, null, w):
    eps_c = model(xt, t, y)
    eps_u = model(xt, t, torch.full_like(y, null))
    return cfg_eps(eps_c, eps_u, 1 + w)
