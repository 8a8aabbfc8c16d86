"""Lets torch.autograd.functional build gradient and Hessian; w and b come back as a (1,) tensor and float32 closed form."""

import torch
import torch.nn.functional as F


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    mu0, mu1, Sigma = mu0.float(), mu1.float(), Sigma.float()
    w = torch.cholesky_solve((mu1 - mu0).unsqueeze(1), torch.linalg.cholesky(Sigma)).squeeze(1)
    midpoint = 0.5 * (mu0 + mu1)
    prior = torch.tensor(float(pi1), dtype=torch.float32)
    b = torch.logit(prior) - torch.dot(w, midpoint)
    return w, b.reshape(1)


def fit_logistic(X, y, l2=0.0):
    X = X.double()
    target = (y > 0.5).double()

    def objective(theta):
        logits = X @ theta[1:] + theta[0]
        nll = -(target * F.logsigmoid(logits) + (1 - target) * F.logsigmoid(-logits)).mean()
        return nll + 0.5 * l2 * (theta[1:] ** 2).sum()

    theta = torch.zeros(X.shape[1] + 1, dtype=torch.float64)
    damping = 1e-3
    for _ in range(500):
        g = torch.autograd.functional.jacobian(objective, theta)
        if g.abs().max() < 1e-9:
            break
        H = torch.autograd.functional.hessian(objective, theta)
        trial = theta - torch.linalg.solve(H + damping * torch.eye(len(theta), dtype=torch.float64), g)
        if objective(trial) <= objective(theta):
            theta, damping = trial, damping / 4
        else:
            damping *= 8
    return theta[1:], theta[:1]
