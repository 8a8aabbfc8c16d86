"""Goes by way of unconditional noise and the difference that the label makes."""

import torch


def cfg_eps(eps_c, eps_u, w):
    stacked = torch.stack([eps_u, eps_c], dim=-1)
    return stacked @ torch.tensor([1.0 - w, 1.0 * w])


def drop_labels(y, mask, null):
    return torch.stack([torch.as_tensor(null) if m else label for label, m in zip(y, mask)])
