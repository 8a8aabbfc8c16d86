"""You solve with the Cholesky factor L once. Sigma⁻¹ = L⁻ᵀ L⁻¹ takes two triangular solves."""

KILLED_BY = "1.9"

import math

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    w = torch.linalg.solve_triangular(
        torch.linalg.cholesky(Sigma), (mu1 - mu0)[:, None], upper=False
    )[:, 0]
    b = -0.5 * w @ (mu0 + mu1) + math.log(pi1 / (1 - pi1))
    return w, b
