"""You halve the linear term. The cross term of the square appears twice."""

KILLED_BY = "6.3"

import math

import torch


def gaussian_log_odds(mu0, Sigma0, mu1, Sigma1, pi1):
    P0, P1 = torch.linalg.inv(Sigma0), torch.linalg.inv(Sigma1)
    A = 0.5 * (P0 - P1)
    b = 0.5 * (P1 @ mu1 - P0 @ mu0)
    c = 0.5 * (mu0 @ P0 @ mu0 - mu1 @ P1 @ mu1 + torch.logdet(Sigma0) - torch.logdet(Sigma1))
    return A, b, c + math.log(pi1 / (1 - pi1))
