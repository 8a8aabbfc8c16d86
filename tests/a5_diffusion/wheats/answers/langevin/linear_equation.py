"""Solves the fixed point as a linear equation; the limit is where the factor is -1."""

import torch


def langevin_variance(s2, eps):
    factor = 1 - eps / s2
    left = torch.tensor([[1 - factor**2]], dtype=torch.float64)
    return torch.linalg.solve(left, torch.tensor([2 * eps], dtype=torch.float64))


def langevin_step_limit(s2):
    lowest = -1.0
    return (1 - lowest) * s2
