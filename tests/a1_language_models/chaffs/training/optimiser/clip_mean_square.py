"""Your norm is the root mean square of the entries. It is the root of their sum of squares."""

KILLED_BY = "8.1"

import torch


def clip_grad_norm(grads, max_norm):
    norm = torch.sqrt(sum((g**2).mean() for g in grads if g is not None))
    scale = torch.clamp(max_norm / norm, max=1.0)
    return [g if g is None else g * scale for g in grads], norm
