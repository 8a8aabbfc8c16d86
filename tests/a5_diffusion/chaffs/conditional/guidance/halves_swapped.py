"""guided_eps takes the halves of the doubled batch in the wrong order. They come back in the order
in which the labels went in."""

KILLED_BY = "6.5"

import torch


def guided_eps(model, xt, t, y, null, w):
    labels = torch.cat([y, torch.full_like(y, null)])
    eps_u, eps_c = model(torch.cat([xt, xt]), torch.cat([t, t]), labels).chunk(2)
    return cfg_eps(eps_c, eps_u, w)
