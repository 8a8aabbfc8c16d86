"""numpy's SVD, and the error from the trace of the residual covariance."""

import numpy as np
import torch


def pca_solution(X, k):
    data = X.detach().numpy()
    mean = data.mean(axis=0)
    U, _, _ = np.linalg.svd((data - mean).T @ (data - mean))
    return torch.from_numpy(mean), torch.from_numpy(np.ascontiguousarray(U[:, :k]))


def recon_error(X, mean, W):
    centred = X - mean
    covariance = centred.T @ centred / len(X)
    complement = torch.eye(X.shape[1]) - W @ W.T
    return torch.trace(complement @ covariance @ complement)
