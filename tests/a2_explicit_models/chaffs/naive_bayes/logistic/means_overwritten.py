"""You subtract mu0 from mu1 where it lies: the caller's mean is changed. Write mu1 - mu0, which is
new."""

KILLED_BY = "1.9"

import math

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    middle = (mu0 + mu1) / 2
    mu1 -= mu0
    w = torch.linalg.solve(Sigma, mu1)
    b = -w @ middle + math.log(pi1 / (1 - pi1))
    return w, b
