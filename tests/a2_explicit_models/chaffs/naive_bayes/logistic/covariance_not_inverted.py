"""You multiply by Sigma. The exponent of a Gaussian holds Sigma's inverse: w = Sigma⁻¹(mu1 − mu0)."""

KILLED_BY = "1.9"

import math

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    w = Sigma @ (mu1 - mu0)
    b = -0.5 * w @ (mu0 + mu1) + math.log(pi1 / (1 - pi1))
    return w, b
