"""You add log pi1. The log-odds contain the ratio of both priors, log pi1/(1 − pi1)."""

KILLED_BY = "1.9"

import math

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    w = torch.linalg.solve(Sigma, mu1 - mu0)
    b = -0.5 * w @ (mu0 + mu1) + math.log(pi1)
    return w, b
