"""The matrices as Jacobians of the update, by autograd."""

import math

import torch
from torch.func import jacrev


def simultaneous_matrix(eta, a):
    def update(s):
        return torch.stack([s[0] - eta * a * s[1], s[1] + eta * a * s[0]])

    return jacrev(update)(torch.zeros(2))


def alternating_matrix(eta, a):
    def update(s):
        x = s[0] - eta * a * s[1]
        return torch.stack([x, s[1] + eta * a * x])

    return jacrev(update)(torch.zeros(2))


def spectral_radii(eta, a):
    return math.sqrt(1 + eta**2 * a**2), 1
