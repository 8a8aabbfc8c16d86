"""guided_eps takes the size of w. A negative weight is legal and leads away from the condition: the
prediction is affine in w."""

KILLED_BY = "6.7"

import torch


def guided_eps(model, xt, t, y, null, w):
    eps_c = model(xt, t, y)
    eps_u = model(xt, t, torch.full_like(y, null))
    return cfg_eps(eps_c, eps_u, abs(w))
