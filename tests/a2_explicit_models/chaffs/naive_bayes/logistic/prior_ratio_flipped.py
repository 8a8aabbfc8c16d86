"""Your prior odds are upside down. b contains log pi1/(1 − pi1): the more of class 1, the larger."""

KILLED_BY = "1.9"

import math

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    w = torch.linalg.solve(Sigma, mu1 - mu0)
    b = -0.5 * w @ (mu0 + mu1) + math.log((1 - pi1) / pi1)
    return w, b
