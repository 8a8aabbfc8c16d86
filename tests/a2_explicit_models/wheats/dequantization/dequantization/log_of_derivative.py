"""Writes the derivatives down and takes the logarithm of their product's factors."""

import numpy as np
import torch


def dequantize(x, u, K):
    return torch.true_divide(x, K) + u / K


def logit_transform(x, alpha=0.05):
    width = 1 - 2 * alpha
    squeezed = torch.lerp(torch.full_like(x, alpha), torch.full_like(x, 1 - alpha), x)
    derivative = width / (squeezed * (1 - squeezed))
    return torch.logit(squeezed), derivative.log().sum(dim=-1)


def inverse_logit_transform(y, alpha=0.05):
    width = 1 - 2 * alpha
    s = 1 / (1 + torch.exp(-y))
    derivative = s * (1 - s) / width
    return (s - alpha) / width, derivative.log().sum(dim=-1)


def bits_per_dim(nll, dim, K):
    # nats -> bits, then the volume of a pixel's bin, (1/K)^dim
    return (nll + dim * np.log(K)) / np.log(2) / dim
