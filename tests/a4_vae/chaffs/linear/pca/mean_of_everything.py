"""Your mean is one number for the whole table. Each dimension has its own mean: average over the
samples only."""

KILLED_BY = "4.2"

import torch


def pca_solution(X, k):
    mean = X.mean().expand(X.shape[1])
    return mean, torch.linalg.svd(X - mean).Vh[:k].T
