"""Quotients of sums: Z'/Z and Z''/Z − (Z'/Z)²."""

import torch


def _sums(E, *factors):
    weight = torch.exp(-(E - E.min()))
    return [(weight * f).sum() / weight.sum() for f in factors]


def log_z_slope(E, dE):
    (first,) = _sums(E, -dE)
    return float(first)


def log_z_curvature(E, dE, d2E):
    first, second = _sums(E, -dE, dE**2 - d2E)
    return float(second - first**2)


def likelihood_slope(E, dE, counts):
    return float(-(counts.to(dE.dtype) @ dE) / counts.sum() - log_z_slope(E, dE))
