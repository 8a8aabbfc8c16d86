"""You take one step whatever `n_iter` says. One step per call is enough during training, where u is
kept; here `n_iter` of them are asked."""

KILLED_BY = "4.8"

import torch


def spectral_norm(W, u, n_iter):
    matrix = W.reshape(W.shape[0], -1)
    v = torch.nn.functional.normalize(matrix.T @ u, dim=0)
    u = torch.nn.functional.normalize(matrix @ v, dim=0)
    return u @ matrix @ v, u
