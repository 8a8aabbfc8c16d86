"""sigma goes to the score as a float, step sizes are precomputed, gradients are off."""

import math

import torch


@torch.no_grad()
def annealed_langevin(score_fn, x0, sigmas, step, noises):
    levels = sigmas.tolist()
    sizes = [step * s * s / (levels[-1] * levels[-1]) for s in levels]
    x = x0.detach().clone()
    for level, size, block in zip(levels, sizes, noises.unbind(0)):
        for z in block.unbind(0):
            x = x + size * score_fn(x, level)
            x = x + math.sqrt(2 * size) * z
    return x
