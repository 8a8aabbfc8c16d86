"""One call of a doubled batch, the null half first, taken apart by slicing."""

import torch


def guided_eps(model, xt, t, y, null, w):
    B = xt.shape[0]
    nothing = drop_labels(y, torch.ones_like(y, dtype=torch.bool), null)
    doubled = xt.repeat(2, *[1] * (xt.dim() - 1))
    out = model(doubled, t.repeat(2), torch.cat((nothing, y)))
    return out[:B] + w * (out[B:] - out[:B])
