"""Your Gaussian uses |logvar| as the variance. Taking the absolute value only hides that `logvar`
is a logarithm: exponentiate it to get the variance."""

KILLED_BY = "1.2"

import math

import torch


def log_normal(x, mean, logvar):
    variance = logvar.abs() + 1e-6
    terms = math.log(2 * math.pi) + torch.log(variance) + (x - mean) ** 2 / variance
    return -0.5 * terms.sum(-1)
