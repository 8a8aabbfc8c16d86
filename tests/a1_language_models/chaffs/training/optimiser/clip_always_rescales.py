"""You scale small gradients up to `max_norm`, too. Clipping only ever makes a gradient shorter."""

KILLED_BY = "8.2"

import torch


def clip_grad_norm(grads, max_norm):
    norm = torch.sqrt(sum((g**2).sum() for g in grads if g is not None))
    scale = max_norm / norm
    return [g if g is None else g * scale for g in grads], norm
