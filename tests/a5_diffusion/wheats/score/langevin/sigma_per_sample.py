"""sigma as a vector (B,), one for each sample; the score is taken in units of sigma."""

import torch


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    unit = step / sigmas[-1].square()
    for i in range(sigmas.numel()):
        per_sample = sigmas[i].repeat(x.shape[0])
        for z in noises[i]:
            scaled = per_sample[:, None] * score_fn(x, per_sample)
            x = x + sigmas[i] * (unit * scaled + torch.sqrt(2 * unit) * z)
    return x
