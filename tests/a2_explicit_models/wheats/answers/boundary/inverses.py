"""Explicit inverses, term by term."""

import math

import torch


def gaussian_log_odds(mu0, Sigma0, mu1, Sigma1, pi1):
    P0, P1 = torch.linalg.inv(Sigma0), torch.linalg.inv(Sigma1)
    A = 0.5 * (P0 - P1)
    b = P1 @ mu1 - P0 @ mu0
    c = 0.5 * (mu0 @ P0 @ mu0 - mu1 @ P1 @ mu1)
    c = c + 0.5 * (torch.logdet(Sigma0) - torch.logdet(Sigma1)) + math.log(pi1 / (1 - pi1))
    return A, b, c


def bernoulli_log_odds(theta0, theta1, pi1):
    w = torch.log(theta1 / theta0) - torch.log((1 - theta1) / (1 - theta0))
    c = torch.log((1 - theta1) / (1 - theta0)).sum() + math.log(pi1 / (1 - pi1))
    return w, c
