"""All gradients in one long vector."""

import torch



def clip_grad_norm(grads, max_norm):
    flat = torch.cat([g.reshape(-1) for g in grads if g is not None])
    norm = torch.linalg.vector_norm(flat)
    if norm <= max_norm:
        return list(grads), norm
    return [None if g is None else g / norm * max_norm for g in grads], norm
