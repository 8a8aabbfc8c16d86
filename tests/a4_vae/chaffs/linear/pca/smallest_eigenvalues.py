"""You take the first columns of `eigh`. Its eigenvalues ascend, so those are the directions of the
smallest variance: take the last k."""

KILLED_BY = "4.3"

import torch


def pca_solution(X, k):
    mean = X.mean(dim=0)
    centred = X - mean
    vectors = torch.linalg.eigh(centred.T @ centred / len(X)).eigenvectors
    return mean, vectors[:, :k]
