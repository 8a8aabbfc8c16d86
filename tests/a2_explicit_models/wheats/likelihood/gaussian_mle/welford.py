"""One pass over the samples (Welford's update of mean and scatter)."""

import torch


def gaussian_mle(X):
    N, D = X.shape
    mu = torch.zeros(D, dtype=X.dtype)
    scatter = torch.zeros(D, D, dtype=X.dtype)
    for n, x in enumerate(X, start=1):
        before = x - mu
        mu = mu + before / n
        scatter += torch.outer(before, x - mu)
    return mu, scatter / N
