"""You clip each tensor by its own norm. The norm is that of all gradients together, and one factor
scales them all."""

KILLED_BY = "8.2"

import torch


def clip_grad_norm(grads, max_norm):
    norm = torch.sqrt(sum((g**2).sum() for g in grads if g is not None))
    return [g if g is None else g * torch.clamp(max_norm / g.norm(), max=1.0) for g in grads], norm
