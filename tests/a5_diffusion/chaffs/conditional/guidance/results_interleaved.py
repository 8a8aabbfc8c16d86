"""guided_eps takes every other row as conditional, although the halves were stacked one after the
other."""

KILLED_BY = "6.5"

import torch


def guided_eps(model, xt, t, y, null, w):
    labels = torch.cat([y, torch.full_like(y, null)])
    out = model(torch.cat([xt, xt]), torch.cat([t, t]), labels)
    eps_c, eps_u = out[0::2], out[1::2]
    return cfg_eps(eps_c, eps_u, w)
