"""Your components come from data that were not centred. The first direction then points at the
mean: subtract it before the decomposition."""

KILLED_BY = "4.3"

import torch


def pca_solution(X, k):
    Vh = torch.linalg.svd(X).Vh
    return X.mean(dim=0), Vh[:k].T
