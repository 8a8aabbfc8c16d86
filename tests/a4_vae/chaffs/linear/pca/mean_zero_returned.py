"""You centre the data but return a zero mean. Whoever rebuilds the data from the code needs the
mean that was subtracted."""

KILLED_BY = "4.2"

import torch


def pca_solution(X, k):
    centred = X - X.mean(dim=0)
    return torch.zeros(X.shape[1]), torch.linalg.svd(centred).Vh[:k].T
