"""The radii numerically, from the two matrices."""

import torch


def _radius(M):
    return torch.linalg.eigvals(M).abs().max()


def simultaneous_matrix(eta, a):
    M = torch.eye(2)
    M[0, 1] -= eta * a
    M[1, 0] += eta * a
    return M


def alternating_matrix(eta, a):
    M = simultaneous_matrix(eta, a)
    M[1] = M[1] + eta * a * (M[0] - torch.tensor([1.0, 0.0]))
    return M


def spectral_radii(eta, a):
    return _radius(simultaneous_matrix(eta, a)), _radius(alternating_matrix(eta, a))
