"""From the singular value decomposition of the centred data; the mean is a (1, D) row flattened."""

import torch


def gaussian_mle(X):
    mu = X.mean(dim=0, keepdim=True)
    _, s, Vh = torch.linalg.svd(X - mu, full_matrices=False)
    return mu.flatten(), (Vh.T * (s**2 / len(X))) @ Vh
