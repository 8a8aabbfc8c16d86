"""By the matrix inversion lemma, in the latent space."""

import math

import torch


def ppca_log_evidence(X, W, mu, s2):
    D, Z = W.shape
    M = torch.eye(Z, dtype=X.dtype) + W.T @ W / s2
    c = X - mu
    p = c @ W
    maha = (c**2).sum(1) / s2 - ((p @ torch.linalg.inv(M)) * p).sum(1) / s2**2
    return -0.5 * (D * math.log(2 * math.pi * s2) + torch.logdet(M) + maha)
