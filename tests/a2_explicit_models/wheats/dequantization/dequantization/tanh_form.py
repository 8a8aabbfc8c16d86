"""The logistic function as (1 + tanh(y/2))/2, the logit as 2 artanh."""

import torch


def dequantize(x, u, K):
    return torch.div(x + u, K)


def logit_transform(x, alpha=0.05):
    centred = (1 - 2 * alpha) * (2 * x - 1)  # 2p - 1
    y = 2 * torch.atanh(centred)
    per_dim = torch.log(4 * (1 - 2 * alpha) / (1 - centred**2))
    return y, per_dim.sum(-1)


def inverse_logit_transform(y, alpha=0.05):
    centred = torch.tanh(y / 2) / (1 - 2 * alpha)
    # 1 - tanh(y/2)^2 = 1/cosh(y/2)^2
    per_dim = -2 * torch.cosh(y / 2).log() - torch.log(torch.tensor(4 * (1 - 2 * alpha)).to(y.dtype))
    return (centred + 1) / 2, per_dim.sum(-1)


def bits_per_dim(nll, dim, K):
    return torch.log2(torch.exp(nll / dim)) + torch.log2(torch.tensor(K).to(nll.dtype))
