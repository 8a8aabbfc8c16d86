"""Reads b off the log-odds at 0 and w off the unit vectors; fits by accelerated gradient descent."""

import torch
from torch.distributions import MultivariateNormal


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    D = len(mu0)
    at = torch.cat([torch.zeros(1, D, dtype=mu0.dtype), torch.eye(D, dtype=mu0.dtype)])
    pi1 = torch.as_tensor(pi1, dtype=mu0.dtype)
    odds = MultivariateNormal(mu1, Sigma).log_prob(at) - MultivariateNormal(mu0, Sigma).log_prob(at)
    odds = odds + torch.logit(pi1)
    return odds[1:] - odds[0], odds[0]


def fit_logistic(X, y, l2=0.0):
    X, y = X.double(), y.double()
    mean, scale = X.mean(0), X.std(0, correction=0).clamp_min(1e-12)
    N, D = X.shape
    # in the standardised coordinates v = w * scale the problem is far better conditioned
    Z = torch.hstack([(X - mean) / scale, torch.ones(N, 1, dtype=torch.float64)])
    penalty = torch.cat([l2 / scale**2, torch.zeros(1, dtype=torch.float64)])
    lipschitz = torch.linalg.matrix_norm(Z, 2) ** 2 / (4 * N) + penalty.max()
    theta = torch.zeros(D + 1, dtype=torch.float64)
    previous, t = theta, 1.0
    for _ in range(100_000):
        t_next = (1 + (1 + 4 * t * t) ** 0.5) / 2
        ahead = theta + (t - 1) / t_next * (theta - previous)
        grad = Z.T @ (torch.sigmoid(Z @ ahead) - y) / N + penalty * ahead
        if grad.abs().max() < 1e-11:
            theta = ahead
            break
        new = ahead - grad / lipschitz
        if (grad * (new - theta)).sum() > 0:  # overshot: restart the momentum
            t_next = 1.0
        previous, theta, t = theta, new, t_next
    w = theta[:-1] / scale
    return w, theta[-1] - w @ mean
