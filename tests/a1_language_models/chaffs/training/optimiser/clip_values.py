"""You clip the entries one by one, which changes the direction. Scale all of them by one factor."""

KILLED_BY = "8.2"

import torch


def clip_grad_norm(grads, max_norm):
    norm = torch.sqrt(sum((g**2).sum() for g in grads if g is not None))
    scale = torch.clamp(max_norm / norm, max=1.0)
    return [g if g is None else g.clamp(-max_norm, max_norm) for g in grads], norm
