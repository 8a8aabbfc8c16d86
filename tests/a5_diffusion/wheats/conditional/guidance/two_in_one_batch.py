"""One call of a doubled batch, the conditional half first, taken apart with chunk."""

import torch


def cfg_eps(eps_c, eps_u, w):
    return w * eps_c + (1 - w) * eps_u


def drop_labels(y, mask, null):
    return y.masked_fill(mask, null)


def guided_eps(model, xt, t, y, null, w):
    out = model(torch.cat([xt, xt]), torch.cat([t, t]), torch.cat([y, torch.full_like(y, null)]))
    eps_c, eps_u = out.chunk(2)
    return cfg_eps(eps_c, eps_u, w)
