"""You return the norm after clipping. The norm before is asked for: it is the one that tells how
large the gradient was."""

KILLED_BY = "8.1"

import torch


def clip_grad_norm(grads, max_norm):
    norm = torch.sqrt(sum((g**2).sum() for g in grads if g is not None))
    scale = torch.clamp(max_norm / norm, max=1.0)
    return [g if g is None else g * scale for g in grads], norm * scale
