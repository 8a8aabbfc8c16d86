"""linalg.solve and slogdet; the Bernoulli part in a loop over features."""

import math

import torch


def gaussian_log_odds(mu0, Sigma0, mu1, Sigma1, pi1):
    h0, h1 = torch.linalg.solve(Sigma0, mu0), torch.linalg.solve(Sigma1, mu1)
    I = torch.eye(len(mu0), dtype=mu0.dtype)
    A = -0.5 * (torch.linalg.solve(Sigma1, I) - torch.linalg.solve(Sigma0, I))
    log_dets = torch.linalg.slogdet(Sigma1).logabsdet - torch.linalg.slogdet(Sigma0).logabsdet
    c = -0.5 * (mu1 @ h1 - mu0 @ h0 + log_dets) + math.log(pi1) - math.log1p(-pi1)
    return A, h1 - h0, c.item()


def bernoulli_log_odds(theta0, theta1, pi1):
    w, c = [], math.log(pi1) - math.log(1 - pi1)
    for a, b in zip(theta0.tolist(), theta1.tolist()):
        w.append(math.log(b * (1 - a) / (a * (1 - b))))
        c += math.log1p(-b) - math.log1p(-a)
    return torch.tensor(w, dtype=theta0.dtype), c
