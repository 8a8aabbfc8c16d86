"""You divide each feature by its standard deviation first. That is the PCA of the correlation
matrix; the smallest squared distance to the data asks for the covariance."""

KILLED_BY = "4.3"

import torch


def pca_solution(X, k):
    mean = X.mean(dim=0)
    scaled = (X - mean) / X.std(dim=0)
    return mean, torch.linalg.svd(scaled).Vh[:k].T
