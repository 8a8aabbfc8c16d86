"""Diagonalises the covariance with Jacobi rotations, and rotates the answer inside its subspace."""

import math

import torch


def _jacobi(C):
    C, V = C.clone(), torch.eye(len(C))
    for _ in range(30):
        for i in range(len(C) - 1):
            for j in range(i + 1, len(C)):
                angle = 0.5 * math.atan2(2 * C[i, j].item(), (C[i, i] - C[j, j]).item())
                G = torch.eye(len(C))
                G[i, i] = G[j, j] = math.cos(angle)
                G[i, j], G[j, i] = -math.sin(angle), math.sin(angle)
                C, V = G.T @ C @ G, V @ G
    return C.diagonal(), V


def pca_solution(X, k):
    mean = X.mean(dim=0)
    values, vectors = _jacobi((X - mean).T @ (X - mean) / len(X))
    W = vectors[:, values.argsort(descending=True)[:k]]
    # any orthonormal basis of the subspace is a solution: take it in the opposite order
    return mean, -W.flip(1)


def recon_error(X, mean, W):
    centred = (X - mean).T  # (D, N)
    code = torch.linalg.lstsq(W, centred).solution
    return (centred - W @ code).pow(2).sum(0).mean()
