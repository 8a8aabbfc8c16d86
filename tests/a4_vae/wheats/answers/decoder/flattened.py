"""Means over the flattened difference; the threshold as a loop."""

import torch


def optimal_decoder_variance(X, X_hat):
    d = (X - X_hat).reshape(-1)
    return float(d @ d) / d.numel()


def collapse_threshold(eigenvalues, s2, beta):
    return torch.tensor([bool(v / s2 > beta) for v in eigenvalues])
