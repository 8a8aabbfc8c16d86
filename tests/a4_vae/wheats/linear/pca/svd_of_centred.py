"""Singular value decomposition of the centred data."""

import torch


def pca_solution(X, k):
    mean = X.mean(dim=0)
    _, _, Vh = torch.linalg.svd(X - mean, full_matrices=True)
    return mean, Vh[:k].T


def recon_error(X, mean, W):
    centred = X - mean
    return ((centred - centred @ W @ W.T) ** 2).sum(dim=1).mean()
