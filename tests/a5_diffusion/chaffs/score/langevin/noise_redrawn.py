"""You draw noise of your own. It is an argument, so that a run can be repeated."""

KILLED_BY = "5.3"

import torch


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in noises[i]:
            x = x + size * score_fn(x, sigma) + (2 * size).sqrt() * torch.randn_like(x)
    return x
