"""Your diagonal holds standard deviations. A covariance matrix has the variances there."""

KILLED_BY = "2.7"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X - mu
    S = R.T @ R / len(X)
    return mu, S - torch.diag(S.diagonal() - S.diagonal().sqrt())
