"""guided_eps asks for y in both branches, so w has no effect. The second branch gets the null
label."""

KILLED_BY = "6.6"

import torch


def guided_eps(model, xt, t, y, null, w):
    eps_c = model(xt, t, y)
    eps_u = model(xt, t, y)
    return cfg_eps(eps_c, eps_u, w)
