"""Expectations under the softmax of -E."""

import torch


def log_z_slope(E, dE):
    return -(torch.softmax(-E, 0) * dE).sum()


def log_z_curvature(E, dE, d2E):
    p = torch.softmax(-E, 0)
    mean = (p * dE).sum()
    return (p * (dE - mean) ** 2).sum() - (p * d2E).sum()


def likelihood_slope(E, dE, counts):
    data = counts / counts.sum()
    return (torch.softmax(-E, 0) * dE).sum() - (data * dE).sum()
