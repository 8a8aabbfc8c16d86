"""guided_eps drops labels at random, as in training. In sampling both branches are wanted for every
sample."""

KILLED_BY = "6.6"

import torch


def guided_eps(model, xt, t, y, null, w):
    eps_c = model(xt, t, drop_labels(y, torch.rand(len(y)) < 0.1, null))
    eps_u = model(xt, t, torch.full_like(y, null))
    return cfg_eps(eps_c, eps_u, w)
