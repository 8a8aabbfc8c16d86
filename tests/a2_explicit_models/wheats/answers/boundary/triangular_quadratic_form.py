"""Gives a triangular A: x'Ax is the same as with the symmetric one."""

import math

import torch


def gaussian_log_odds(mu0, Sigma0, mu1, Sigma1, pi1):
    P0, P1 = Sigma0.inverse(), Sigma1.inverse()
    D = (P0 - P1) / 2
    A = torch.triu(D, 1) * 2 + torch.diag(D.diagonal())
    b = mu1 @ P1 - mu0 @ P0
    c = (mu0 @ P0 @ mu0 - mu1 @ P1 @ mu1 - (Sigma1.det() / Sigma0.det()).log()) / 2
    return A, b, c - math.log(1 / pi1 - 1)


def bernoulli_log_odds(theta0, theta1, pi1):
    odds0, odds1 = theta0 / (1 - theta0), theta1 / (1 - theta1)
    prior = pi1 / (1 - pi1)
    return (odds1 / odds0).log(), ((1 + odds0) / (1 + odds1)).prod().log() + math.log(prior)
