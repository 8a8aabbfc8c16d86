"""You bring the output axis to the end and then reshape to (O, −1), which mixes the rows. The
output axis comes first already: reshape W directly."""

KILLED_BY = "4.7"

import torch


def spectral_norm(W, u, n_iter):
    matrix = W.movedim(0, -1).reshape(W.shape[0], -1)
    for _ in range(n_iter):
        v = torch.nn.functional.normalize(matrix.T @ u, dim=0)
        u = torch.nn.functional.normalize(matrix @ v, dim=0)
    return u @ matrix @ v, u
