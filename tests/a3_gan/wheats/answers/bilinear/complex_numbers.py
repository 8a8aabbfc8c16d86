"""Eigenvalues in the complex plane; matrices in float32."""

import cmath

import torch


def simultaneous_matrix(eta, a):
    return torch.tensor([[1.0, -eta * a], [eta * a, 1.0]], dtype=torch.float32)


def alternating_matrix(eta, a):
    return torch.tensor([[1.0, -eta * a], [eta * a, 1.0 - (eta * a) ** 2]], dtype=torch.float32)


def spectral_radii(eta, a):
    half_trace = 1 - (eta * a) ** 2 / 2
    root = cmath.sqrt(half_trace**2 - 1)
    alternating = max(abs(half_trace + root), abs(half_trace - root))
    return abs(1 + 1j * eta * a), alternating
