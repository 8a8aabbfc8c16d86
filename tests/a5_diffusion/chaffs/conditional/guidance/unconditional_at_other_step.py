"""guided_eps asks the unconditional branch at step 0. Both branches see the same x_t at the same
t."""

KILLED_BY = "6.6"

import torch


def guided_eps(model, xt, t, y, null, w):
    eps_c = model(xt, t, y)
    eps_u = model(xt, torch.zeros_like(t), torch.full_like(y, null))
    return cfg_eps(eps_c, eps_u, w)
