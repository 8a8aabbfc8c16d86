"""With the small constant that torch adds to the norm."""

import torch



def clip_grad_norm(grads, max_norm):
    total = torch.norm(torch.stack([torch.norm(g, 2) for g in grads if g is not None]), 2)
    coef = max_norm / (total + 1e-6)
    clipped = []
    for g in grads:
        if g is None:
            clipped.append(None)
        else:
            clipped.append(g.detach().clone() * (coef if coef < 1 else 1.0))
    return clipped, total.item()
