"""You add up the tensors' norms. The global norm is the square root of the sum of their squares."""

KILLED_BY = "8.1"

import torch


def clip_grad_norm(grads, max_norm):
    norm = sum(g.norm() for g in grads if g is not None)
    scale = torch.clamp(max_norm / norm, max=1.0)
    return [g if g is None else g * scale for g in grads], norm
