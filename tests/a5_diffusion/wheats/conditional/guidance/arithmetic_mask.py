"""The mask as zeros and ones in the arithmetic; guidance without gradients."""

import torch


def drop_labels(y, mask, null):
    keep = (~mask).to(y.dtype)
    return y * keep + null * (1 - keep)


@torch.no_grad()
def guided_eps(model, xt, t, y, null, w):
    return cfg_eps(model(xt, t, y), model(xt, t, torch.tensor([null] * len(y))), w)
