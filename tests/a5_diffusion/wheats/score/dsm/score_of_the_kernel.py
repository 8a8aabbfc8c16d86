"""Compares with the score of the Gaussian kernel written with its two points."""

import torch


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    noisy = x + sigma[:, None] * noise
    kernel_score = -(noisy - x) / sigma[:, None] ** 2
    squared = (score_fn(noisy, sigma) - kernel_score).square().sum(-1)
    weight = sigma.square() if weighted else torch.ones_like(sigma)
    return torch.mean(weight * squared) / 2
