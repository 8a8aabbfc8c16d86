"""The form of the paper with alpha = 2 step: half a step of drift and the root of a whole step."""

import torch


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0.clone()
    for sigma, level in zip(sigmas, noises):
        alpha = 2 * step * sigma**2 / sigmas[-1] ** 2
        for z in level:
            x = x + 0.5 * alpha * score_fn(x, sigma) + alpha**0.5 * z
    return x
