"""You use the diagonal of Sigma only. The features are correlated within a class: solve with all of
Sigma."""

KILLED_BY = "1.9"

import math

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    w = (mu1 - mu0) / Sigma.diagonal()
    b = -0.5 * w @ (mu0 + mu1) + math.log(pi1 / (1 - pi1))
    return w, b
