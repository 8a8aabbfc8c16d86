"""Works with the Cholesky factor; hands the fit over to scipy and returns a Python float as b."""

import math

import numpy as np
import torch
from scipy.optimize import minimize
from scipy.special import expit


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    L = torch.linalg.cholesky(Sigma)
    a0 = torch.linalg.solve_triangular(L, mu0[:, None], upper=False)
    a1 = torch.linalg.solve_triangular(L, mu1[:, None], upper=False)
    w = torch.linalg.solve_triangular(L.T, a1 - a0, upper=True)[:, 0]
    b = (a0.square().sum() - a1.square().sum()).item() / 2 + math.log(pi1 / (1 - pi1))
    return w, b


def fit_logistic(X, y, l2=0.0):
    Xn, yn = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)

    def objective(theta):
        w, b = theta[:-1], theta[-1]
        s = Xn @ w + b
        value = np.mean(np.logaddexp(0, s) - yn * s) + 0.5 * l2 * (w @ w)
        r = (expit(s) - yn) / len(yn)
        return value, np.append(Xn.T @ r + l2 * w, r.sum())

    def hessian(theta):
        p = expit(Xn @ theta[:-1] + theta[-1])
        A = np.column_stack([Xn, np.ones(len(Xn))])
        H = A.T @ (A * (p * (1 - p))[:, None]) / len(yn)
        H[:-1, :-1] += l2 * np.eye(Xn.shape[1])
        return H

    found = minimize(
        objective,
        np.zeros(Xn.shape[1] + 1),
        jac=True,
        hess=hessian,
        method="trust-exact",
        options={"gtol": 1e-9},
    )
    return torch.tensor(found.x[:-1]), float(found.x[-1])
