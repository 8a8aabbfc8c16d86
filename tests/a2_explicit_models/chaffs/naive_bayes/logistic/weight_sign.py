"""Your w points from class 1 to class 0. With p(y = 1 | x) = sigmoid(w·x + b) it points towards mu1."""

KILLED_BY = "1.9"

import math

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    w = torch.linalg.solve(Sigma, mu1 - mu0)
    b = -0.5 * w @ (mu0 + mu1) + math.log(pi1 / (1 - pi1))
    return -w, b
