"""You use the Mahalanobis distance between the means. The constant term is the difference of two
squares, ½ mu0' Sigma⁻¹ mu0 − ½ mu1' Sigma⁻¹ mu1."""

KILLED_BY = "1.8"

import math

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    w = torch.linalg.solve(Sigma, mu1 - mu0)
    b = -0.5 * w @ (mu1 - mu0) + math.log(pi1 / (1 - pi1))
    return w, b
