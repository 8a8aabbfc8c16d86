"""Composes the transforms of torch.distributions."""

import torch
from torch.distributions import AffineTransform, ComposeTransform, SigmoidTransform


def _to_data(alpha):
    width = 1 - 2 * alpha
    return ComposeTransform([SigmoidTransform(), AffineTransform(-alpha / width, 1 / width)])


def dequantize(x, u, K):
    return AffineTransform(0.0, 1 / K)(x + u)


def logit_transform(x, alpha=0.05):
    y = torch.special.logit(alpha + (1 - 2 * alpha) * x)
    return y, -_to_data(alpha).log_abs_det_jacobian(y, x).sum(-1)


def inverse_logit_transform(y, alpha=0.05):
    transform = _to_data(alpha)
    x = transform(y)
    return x, transform.log_abs_det_jacobian(y, x).sum(-1)


def bits_per_dim(nll, dim, K):
    nats = nll / dim + torch.log(torch.tensor(float(K)))
    return nats / torch.log(torch.tensor(2.0))
