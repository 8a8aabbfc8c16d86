"""sigma goes to the score as a column, and einsum does the sums."""

import torch


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    col = sigma.unsqueeze(1)
    r = score_fn(x + col * noise, col) + noise / col
    w = col.squeeze(1) ** 2 if weighted else torch.ones(len(x))
    return torch.einsum("b,bd,bd->", w, r, r) / (2 * x.shape[0])
