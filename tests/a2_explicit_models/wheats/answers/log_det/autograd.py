"""Builds every map and takes slogdet of its Jacobian."""

import torch


def _log_det(f, x):
    J = torch.autograd.functional.jacobian(f, x)
    return torch.linalg.slogdet(J).logabsdet.item()


def coupling_log_det(x, S):
    d = S.shape[1]
    return _log_det(lambda v: torch.cat([v[:d], v[d:] * torch.exp(S @ v[:d])]), x)


def autoregressive_log_det(x, M, A):
    return _log_det(lambda v: (v - M @ v) * torch.exp(-(A @ v)), x)


def planar_log_det(x, u, w, b):
    return _log_det(lambda v: v + u * torch.tanh(w @ v + b), x)


def convolution_log_det(W, height, width):
    whole = torch.kron(W, torch.eye(height * width, dtype=W.dtype))
    return torch.linalg.slogdet(whole)[1].item()
