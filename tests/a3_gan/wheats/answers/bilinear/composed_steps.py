"""The alternating round as a product of two shears, in the right order."""

import torch


def simultaneous_matrix(eta, a):
    J = torch.tensor([[0.0, -1.0], [1.0, 0.0]])
    return torch.eye(2) + eta * a * J


def alternating_matrix(eta, a):
    x_moves = torch.eye(2)
    x_moves[0, 1] = -eta * a
    y_moves = torch.eye(2)
    y_moves[1, 0] = eta * a
    return y_moves @ x_moves


def spectral_radii(eta, a):
    return torch.linalg.det(simultaneous_matrix(eta, a)).sqrt(), torch.tensor(1.0)
