"""A loop over the batch, with a float for sigma."""

import torch


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    total = 0.0
    for i in range(len(x)):
        s = sigma[i].item()
        tilde = x[i : i + 1] + s * noise[i : i + 1]
        difference = score_fn(tilde, s) + noise[i : i + 1] / s
        w = s * s if weighted else 1.0
        total = total + 0.5 * w * torch.dot(difference.reshape(-1), difference.reshape(-1))
    return total / len(x)
