"""You replace None by a zero gradient. A parameter without a gradient is to be skipped: leave None
in its place."""

KILLED_BY = "8.1"

import torch


def clip_grad_norm(grads, max_norm):
    norm = torch.sqrt(sum((g**2).sum() for g in grads if g is not None))
    scale = torch.clamp(max_norm / norm, max=1.0)
    return [torch.zeros(()) if g is None else g * scale for g in grads], norm
