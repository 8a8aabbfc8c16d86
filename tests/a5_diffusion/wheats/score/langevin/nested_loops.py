"""Two loops; the score gets sigma as a 0-d tensor."""

import torch


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * (sigma / sigmas[-1]) ** 2
        for s in range(noises.shape[1]):
            x = x + size * score_fn(x, sigma) + torch.sqrt(2 * size) * noises[i, s]
    return x
