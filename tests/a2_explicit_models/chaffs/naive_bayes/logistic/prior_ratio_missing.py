"""Your b ignores the classes' priors: it needs log pi1/(1 − pi1)."""

KILLED_BY = "1.9"

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    w = torch.linalg.solve(Sigma, mu1 - mu0)
    b = -0.5 * w @ (mu0 + mu1)
    return w, b
