"""The quadratic terms in your b have the wrong sign: the boundary lies between the means, so w·x + b is
0 at their midpoint when the priors are equal."""

KILLED_BY = "1.8"

import math

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    w = torch.linalg.solve(Sigma, mu1 - mu0)
    b = 0.5 * w @ (mu0 + mu1) + math.log(pi1 / (1 - pi1))
    return w, b
