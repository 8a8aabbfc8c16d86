"""Eigenvectors of the N×N Gram matrix, mapped back to data space and made orthonormal by QR."""

import torch


def pca_solution(X, k):
    mean = torch.sum(X, dim=0) / X.shape[0]
    centred = X - mean
    _, U = torch.linalg.eigh(centred @ centred.T)
    directions = centred.T @ U[:, -k:].flip(-1)  # (D, k)
    W, _ = torch.linalg.qr(directions)
    return mean, W


def recon_error(X, mean, W):
    # Pythagoras: what the orthonormal code does not hold is the error
    centred = X - mean
    total = torch.einsum("nd,nd->", centred, centred)
    kept = torch.einsum("nd,dk,ne,ek->", centred, W, centred, W)
    return (total - kept) / X.shape[0]
