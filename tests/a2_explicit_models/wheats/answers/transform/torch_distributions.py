"""TransformedDistribution does the change of variables."""

import torch
from torch.distributions import Exponential, LogNormal, Normal, SigmoidTransform, TransformedDistribution
from torch.distributions.transforms import ExpTransform


def _number(v):
    return torch.tensor(float(v), dtype=torch.float64)


def lognormal_density(y, m, s):
    return LogNormal(_number(m), _number(s)).log_prob(_number(y)).exp().item()


def logit_normal_density(y, m, s):
    law = TransformedDistribution(Normal(_number(m), _number(s)), [SigmoidTransform()])
    return law.log_prob(_number(y)).exp().item()


def power_density(y, k):
    # x^k = exp(k log x)
    steps = [ExpTransform().inv, torch.distributions.AffineTransform(0.0, float(k)), ExpTransform()]
    return TransformedDistribution(Exponential(_number(1.0)), steps).log_prob(_number(y)).exp().item()
