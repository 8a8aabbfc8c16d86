"""Moments and flow in single precision."""

import torch


def ou_moments(m0, v0, beta, t):
    kept = torch.exp(torch.tensor(-beta * t / 2, dtype=torch.float32))
    return m0 * kept, 1 + (v0 - 1) * kept**2


def flow_to_data(x, t, m0, v0, beta):
    mean, var = ou_moments(m0, v0, beta, t)
    return (m0 + (x - mean) * torch.sqrt(v0 / var)).reshape(1)
