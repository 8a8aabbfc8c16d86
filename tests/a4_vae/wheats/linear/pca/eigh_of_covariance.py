"""Eigenvectors of the covariance matrix (divided by N − 1), last columns first."""

import torch


def pca_solution(X, k):
    mean = X.mean(0)
    _, vectors = torch.linalg.eigh(torch.cov(X.T).reshape(X.shape[1], X.shape[1]))
    return mean, vectors.flip(1)[:, :k]


def recon_error(X, mean, W):
    code = (X - mean) @ W
    rebuilt = code @ W.T + mean
    return torch.cdist(X.unsqueeze(1), rebuilt.unsqueeze(1)).square().mean()
