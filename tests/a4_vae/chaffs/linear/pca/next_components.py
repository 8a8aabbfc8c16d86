"""You leave out the first component and keep the k after it. The largest singular values come
first, at index 0."""

KILLED_BY = "4.3"

import torch


def pca_solution(X, k):
    mean = X.mean(dim=0)
    vectors = torch.linalg.eigh((X - mean).T @ (X - mean)).eigenvectors
    return mean, vectors[:, -k - 1 : -1]
