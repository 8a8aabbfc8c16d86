"""Evaluates the log-odds: at 0 for c, at unit vectors for w; derivatives at 0 by autograd."""

import torch
from torch.distributions import MultivariateNormal


def gaussian_log_odds(mu0, Sigma0, mu1, Sigma1, pi1):
    one, zero = MultivariateNormal(mu1, Sigma1), MultivariateNormal(mu0, Sigma0)
    prior = torch.logit(torch.tensor(pi1, dtype=mu0.dtype))

    def odds(x):
        return one.log_prob(x) - zero.log_prob(x) + prior

    origin = torch.zeros_like(mu0)
    A = torch.autograd.functional.hessian(odds, origin) / 2
    b = torch.autograd.functional.jacobian(odds, origin)
    return A, b, odds(origin).item()


def bernoulli_log_odds(theta0, theta1, pi1):
    def odds(x):
        p1 = torch.where(x == 1, theta1, 1 - theta1).prod() * pi1
        p0 = torch.where(x == 1, theta0, 1 - theta0).prod() * (1 - pi1)
        return torch.log(p1 / p0)

    c = odds(torch.zeros_like(theta0))
    w = torch.stack([odds(unit) for unit in torch.eye(len(theta0), dtype=theta0.dtype)]) - c
    return w, c
