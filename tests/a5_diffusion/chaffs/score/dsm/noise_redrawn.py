"""You add fresh noise but compare with the argument. It must be the noise that is in the point."""

KILLED_BY = "5.6"

import torch


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma[:, None]
    score = score_fn(x + s * torch.randn_like(noise), sigma)
    per_sample = 0.5 * ((score + noise / s) ** 2).sum(1)
    if weighted:
        per_sample = sigma**2 * per_sample
    return per_sample.mean()
