"""sigma as a (B, 1) column, and all L * S noises as one flat list."""

import torch


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    L, S, B, D = noises.shape
    x = x0
    for k, z in enumerate(noises.reshape(L * S, B, D)):
        sigma = sigmas[k // S]
        column = sigma * torch.ones(B, 1)
        eps = step * (column / sigmas.min()) ** 2
        x = x + eps * score_fn(x, column) + (2 * eps).sqrt() * z
    return x
