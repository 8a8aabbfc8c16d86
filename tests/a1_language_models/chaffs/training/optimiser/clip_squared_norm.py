"""You forgot the square root: your norm is the sum of squares."""

KILLED_BY = "8.1"

import torch


def clip_grad_norm(grads, max_norm):
    norm = sum((g**2).sum() for g in grads if g is not None)
    scale = torch.clamp(max_norm / norm, max=1.0)
    return [g if g is None else g * scale for g in grads], norm
