"""Your b has the prior odds only. The terms −½ mu' Sigma⁻¹ mu of the two classes do not cancel."""

KILLED_BY = "1.8"

import math

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    w = torch.linalg.solve(Sigma, mu1 - mu0)
    b = math.log(pi1 / (1 - pi1))
    return w, b
