"""Inverts Sigma; fits by Newton's method with halved steps."""

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    P = torch.linalg.inv(Sigma)
    w = P @ (mu1 - mu0)
    b = 0.5 * mu0 @ P @ mu0 - 0.5 * mu1 @ P @ mu1 + torch.log(torch.as_tensor(pi1 / (1 - pi1)))
    return w, b


def fit_logistic(X, y, l2=0.0):
    X, y = X.double(), y.double()
    N, D = X.shape
    A = torch.cat([X, torch.ones(N, 1).double()], dim=1)
    ridge = torch.full((D + 1,), float(l2)).double()
    ridge[-1] = 0
    theta = torch.zeros(D + 1).double()

    def loss(t):
        s = A @ t
        return (torch.nn.functional.softplus(s) - y * s).mean() + 0.5 * (ridge * t * t).sum()

    for _ in range(100):
        p = torch.sigmoid(A @ theta)
        grad = A.T @ (p - y) / N + ridge * theta
        if grad.abs().max() < 1e-10:
            break
        H = A.T @ (A * (p * (1 - p))[:, None]) / N + torch.diag(ridge)
        step = torch.linalg.solve(H, grad)
        size = 1.0
        while loss(theta - size * step) > loss(theta) + 1e-15 and size > 1e-6:
            size /= 2
        theta = theta - size * step
    return theta[:-1], theta[-1]
