"""guided_eps takes the prediction with the null label as the conditional one. The branch with y is
the conditional one."""

KILLED_BY = "6.5"

import torch


def guided_eps(model, xt, t, y, null, w):
    eps_c = model(xt, t, y)
    eps_u = model(xt, t, torch.full_like(y, null))
    return cfg_eps(eps_u, eps_c, w)
