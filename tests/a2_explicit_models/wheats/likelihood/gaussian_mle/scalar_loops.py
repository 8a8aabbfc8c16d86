"""Three loops; the upper triangle is mirrored."""

import torch


def gaussian_mle(X):
    N, D = X.shape
    mu = torch.tensor([sum(X[:, d].tolist()) / N for d in range(D)], dtype=X.dtype)
    Sigma = torch.empty(D, D, dtype=X.dtype)
    for i in range(D):
        for j in range(i, D):
            total = 0.0
            for n in range(N):
                total += float((X[n, i] - mu[i]) * (X[n, j] - mu[j]))
            Sigma[i, j] = Sigma[j, i] = total / N
    return mu, Sigma
