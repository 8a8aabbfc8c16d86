"""Torch's functions on lists of tensors."""

import torch



def clip_grad_norm(grads, max_norm):
    present = [i for i, g in enumerate(grads) if g is not None]
    tensors = [grads[i] for i in present]
    norm = torch.stack(torch._foreach_norm(tensors)).norm()
    result = [None] * len(grads)
    for i, g in zip(present, torch._foreach_mul(tensors, min(1.0, float(max_norm / norm)))):
        result[i] = g
    return result, norm.reshape(1)
