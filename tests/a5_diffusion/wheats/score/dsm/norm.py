"""A vector norm per sample; the result has shape (1,)."""

import torch


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    x_tilde = torch.addcmul(x, sigma[:, None].expand_as(noise), noise)
    distance = torch.linalg.norm(score_fn(x_tilde, sigma) + noise / sigma[:, None], dim=1)
    if weighted:
        distance = sigma * distance
    return (0.5 * distance**2).mean(dim=0, keepdim=True)
