"""guided_eps asks the unconditional branch at fresh noise. Both branches see the same x_t."""

KILLED_BY = "6.6"

import torch


def guided_eps(model, xt, t, y, null, w):
    eps_c = model(xt, t, y)
    eps_u = model(torch.randn_like(xt), t, torch.full_like(y, null))
    return cfg_eps(eps_c, eps_u, w)
