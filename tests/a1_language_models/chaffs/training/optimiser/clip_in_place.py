"""You scale the caller's gradients in place. Return new tensors."""

KILLED_BY = "8.9"

import torch


def clip_grad_norm(grads, max_norm):
    norm = torch.sqrt(sum((g**2).sum() for g in grads if g is not None))
    scale = torch.clamp(max_norm / norm, max=1.0)
    return [g if g is None else g.mul_(scale) for g in grads], norm
