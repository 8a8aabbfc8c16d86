"""guided_eps interleaves the copies of x_t, but stacks labels and results in halves. Repeat the
batch as a block."""

KILLED_BY = "6.6"

import torch


def guided_eps(model, xt, t, y, null, w):
    labels = torch.cat([y, torch.full_like(y, null)])
    eps_c, eps_u = model(xt.repeat_interleave(2, dim=0), torch.cat([t, t]), labels).chunk(2)
    return cfg_eps(eps_c, eps_u, w)
