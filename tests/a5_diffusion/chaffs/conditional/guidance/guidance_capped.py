"""guided_eps does not go beyond the condition: it caps w at 1. Guidance extrapolates, and w > 1 is
its very use."""

KILLED_BY = "6.7"

import torch


def guided_eps(model, xt, t, y, null, w):
    eps_c = model(xt, t, y)
    eps_u = model(xt, t, torch.full_like(y, null))
    return cfg_eps(eps_c, eps_u, min(w, 1.0))
