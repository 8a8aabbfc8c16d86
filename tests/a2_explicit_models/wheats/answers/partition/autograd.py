"""Differentiates log Z of the energies' Taylor polynomial at theta = 0."""

import torch


def _log_z(t, E, dE, d2E):
    return torch.logsumexp(-(E + t * dE + 0.5 * t**2 * d2E), 0)


def log_z_slope(E, dE):
    t = torch.zeros((), dtype=E.dtype)
    return torch.autograd.functional.jacobian(lambda v: _log_z(v, E, dE, 0 * E), t).item()


def log_z_curvature(E, dE, d2E):
    t = torch.zeros((), dtype=E.dtype)
    return torch.autograd.functional.hessian(lambda v: _log_z(v, E, dE, d2E), t).item()


def likelihood_slope(E, dE, counts):
    t = torch.zeros((), dtype=E.dtype)

    def mean_log_likelihood(v):
        log_p = -(E + v * dE) - _log_z(v, E, dE, 0 * E)
        return (counts.to(E.dtype) * log_p).sum() / counts.sum()

    return torch.autograd.functional.jacobian(mean_log_likelihood, t).item()
