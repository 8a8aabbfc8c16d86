"""Row by row; the alternating radius as the root of the determinant."""

import torch


def simultaneous_matrix(eta, a):
    k = eta * a
    return torch.tensor([[1, -k], [k, 1]], dtype=torch.float64)


def alternating_matrix(eta, a):
    k = eta * a
    rows = [[1, -k], [k, 1 - k * k]]
    return torch.tensor(rows, dtype=torch.float64)


def spectral_radii(eta, a):
    k = eta * a
    det = (1 - k * k) + k * k
    return (1 + k**2) ** 0.5, det**0.5
