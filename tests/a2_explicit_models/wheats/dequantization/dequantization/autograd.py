"""Gets the log-determinants from autograd: the map acts on each coordinate by itself."""

import torch


def dequantize(x, u, K):
    return x / K + u / K


def _with_logdet(f, v):
    with torch.enable_grad():
        leaf = v.detach().clone().requires_grad_()
        (slope,) = torch.autograd.grad(f(leaf).sum(), leaf)
    return f(v), slope.abs().log().sum(1)


def logit_transform(x, alpha=0.05):
    return _with_logdet(lambda v: torch.logit(alpha + (1 - 2 * alpha) * v), x)


def inverse_logit_transform(y, alpha=0.05):
    return _with_logdet(lambda v: (v.sigmoid() - alpha) / (1 - 2 * alpha), y)


def bits_per_dim(nll, dim, K):
    likelihood_of_a_bin = -nll - dim * torch.log(torch.as_tensor(K, dtype=nll.dtype))
    return -likelihood_of_a_bin / torch.as_tensor(2.0, dtype=nll.dtype).log() / dim
