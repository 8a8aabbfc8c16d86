"""You use the same step at every level. It scales with sigma_i²/sigma_L², so that each level moves
in proportion to its width."""

KILLED_BY = "5.2"

import torch


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * torch.ones_like(sigma)
        for z in noises[i]:
            x = x + size * score_fn(x, sigma) + (2 * size).sqrt() * z
    return x
