"""float32 decomposition; signs turned so that the largest entry of each column is positive."""

import torch


def pca_solution(X, k):
    X = X.float()
    mean = X.mean(dim=0)
    W = torch.linalg.svd((X - mean).T, full_matrices=True).U[:, :k]
    rows = W.abs().argmax(dim=0)
    return mean, W * torch.sign(W[rows, torch.arange(k)])


def recon_error(X, mean, W):
    X, mean, W = X.float(), mean.float(), W.float()
    residual = (X - mean) - (X - mean) @ W @ W.mT
    return residual.norm(dim=1).square().mean()
