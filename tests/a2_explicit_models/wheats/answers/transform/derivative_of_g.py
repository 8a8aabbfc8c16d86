"""Divides by |g'(x)| at the preimage instead of multiplying by |dx/dy|."""

import numpy as np
from scipy.stats import expon, norm


def lognormal_density(y, m, s):
    x = np.log(y)
    return norm.pdf(x, m, s) / np.exp(x)


def logit_normal_density(y, m, s):
    x = -np.log(1 / y - 1)
    sigmoid = 1 / (1 + np.exp(-x))
    return norm.pdf(x, loc=m, scale=s) / (sigmoid * (1 - sigmoid))


def power_density(y, k):
    x = y ** (1.0 / k)
    return float(expon.pdf(x) / np.abs(k * x ** (k - 1)))
