"""Differentiates the distribution function of Y by autograd."""

import torch


def _slope(F, y):
    y = torch.tensor(float(y), dtype=torch.float64, requires_grad=True)
    (slope,) = torch.autograd.grad(F(y), y)
    return slope.item()


def _normal_cdf(x, m, s):
    return 0.5 * (1 + torch.erf((x - m) / (s * 2**0.5)))


def lognormal_density(y, m, s):
    return _slope(lambda v: _normal_cdf(torch.log(v), m, s), y)


def logit_normal_density(y, m, s):
    return _slope(lambda v: _normal_cdf(torch.logit(v), m, s), y)


def power_density(y, k):
    # k > 0: P(Y <= y) = 1 - exp(-y^(1/k)); k < 0: P(Y <= y) = P(X >= y^(1/k)) = exp(-y^(1/k))
    if k > 0:
        return _slope(lambda v: 1 - torch.exp(-(v ** (1 / k))), y)
    return _slope(lambda v: torch.exp(-(v ** (1 / k))), y)
