"""guided_eps interleaves the steps, but stacks x_t in halves. Both copies of a sample have its own
t."""

KILLED_BY = "6.6"

import torch


def guided_eps(model, xt, t, y, null, w):
    labels = torch.cat([y, torch.full_like(y, null)])
    eps_c, eps_u = model(torch.cat([xt, xt]), t.repeat_interleave(2), labels).chunk(2)
    return cfg_eps(eps_c, eps_u, w)
