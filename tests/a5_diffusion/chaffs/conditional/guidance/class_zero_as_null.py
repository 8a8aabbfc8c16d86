"""guided_eps asks for class 0 where it should ask for no class. The null label is an argument."""

KILLED_BY = "6.6"

import torch


def guided_eps(model, xt, t, y, null, w):
    eps_c = model(xt, t, y)
    eps_u = model(xt, t, torch.zeros_like(y))
    return cfg_eps(eps_c, eps_u, w)
