"""The quadratic terms in your b lack the factor ½ of the Gaussian exponent."""

KILLED_BY = "1.8"

import math

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    w = torch.linalg.solve(Sigma, mu1 - mu0)
    b = -w @ (mu0 + mu1) + math.log(pi1 / (1 - pi1))
    return w, b
