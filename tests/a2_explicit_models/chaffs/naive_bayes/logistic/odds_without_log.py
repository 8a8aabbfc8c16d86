"""You add the prior odds themselves; the log-odds need their logarithm."""

KILLED_BY = "1.9"

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    w = torch.linalg.solve(Sigma, mu1 - mu0)
    b = -0.5 * w @ (mu0 + mu1) + pi1 / (1 - pi1)
    return w, b
