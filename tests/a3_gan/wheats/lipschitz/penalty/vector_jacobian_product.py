"""torch.autograd.functional.vjp with ones, a loop over the samples' norms; the answer has shape
(1,)."""

import torch
from torch.autograd.functional import vjp


def gradient_penalty(critic, real, fake, alpha):
    lines = [a * r + (1 - a) * f for a, r, f in zip(alpha, real, fake)]
    x_hat = torch.stack(lines)

    def total(x):
        return critic(x).sum()

    _, gradient = vjp(total, x_hat, create_graph=True, strict=False)
    penalties = [(torch.sqrt((g * g).sum()) - 1) ** 2 for g in gradient]
    return sum(penalties).reshape(1) / len(penalties)
