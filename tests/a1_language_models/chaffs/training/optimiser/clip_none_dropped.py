"""You leave the None entries out of the returned list, so the gradients no longer match their
parameters."""

KILLED_BY = "8.1"

import torch


def clip_grad_norm(grads, max_norm):
    norm = torch.sqrt(sum((g**2).sum() for g in grads if g is not None))
    scale = torch.clamp(max_norm / norm, max=1.0)
    return [g * scale for g in grads if g is not None], norm
