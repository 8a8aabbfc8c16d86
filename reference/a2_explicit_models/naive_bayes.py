"""Two generative classifiers and the discriminative one that they lead to.

Source: Ng and Jordan, "On Discriminative vs. Generative Classifiers: A Comparison of Logistic
Regression and Naive Bayes".
"""

import math

import torch
from torch import Tensor


class NaiveBayes:
    """p(x, y) = p(y) prod_d p(x_d | y) with Bernoulli or Gaussian p(x_d | y)."""

    def __init__(self, kind: str, alpha: float = 1.0) -> None:
        """`kind` is "bernoulli" or "gaussian"; `alpha` smooths the Bernoulli counts only."""
        self.kind = kind
        self.alpha = alpha

    def fit(self, X: Tensor, y: Tensor) -> "NaiveBayes":
        """Estimate the K classes from X (N, D) and y (N,), int64 in 0..K-1, where each class occurs.

        p(y=k) = N_k / N
        bernoulli:  theta_kd = (n_kd + alpha) / (N_k + 2 alpha),  n_kd the number of ones; X is 0 or 1
        gaussian:   mean and variance of each feature in each class, the variance divided by N_k

        Returns self.
        """
        classes = [X[y == k] for k in range(int(y.max()) + 1)]  # K tensors (N_k, D)
        self.log_prior = torch.tensor([math.log(len(rows) / len(X)) for rows in classes])  # (K,)
        if self.kind == "bernoulli":
            smoothed = [(rows.sum(dim=0) + self.alpha) / (len(rows) + 2 * self.alpha) for rows in classes]
            self.theta = torch.stack(smoothed)  # (K, D)
        else:
            self.mean = torch.stack([rows.mean(dim=0) for rows in classes])  # (K, D)
            self.var = torch.stack([rows.var(dim=0, correction=0) for rows in classes])  # (K, D)
        return self

    def log_joint(self, X: Tensor) -> Tensor:
        """log p(x, y=k) for every row and class: X (N, D) -> (N, K).

        With alpha = 0 it is -inf where a feature has a value that it never had in the class.
        """
        x = X[:, None, :]  # (N, 1, D)
        if self.kind == "bernoulli":
            log_p = torch.xlogy(x, self.theta) + torch.xlogy(1 - x, 1 - self.theta)  # (N, K, D)
        else:
            log_p = -0.5 * (torch.log(2 * math.pi * self.var) + (x - self.mean) ** 2 / self.var)
        return self.log_prior + log_p.sum(dim=-1)

    def predict_log_proba(self, X: Tensor) -> Tensor:
        """log p(y=k | x) for every row and class: X (N, D) -> (N, K)."""
        joint = self.log_joint(X)
        return joint - torch.logsumexp(joint, dim=1, keepdim=True)


def gda_to_logistic(mu0: Tensor, mu1: Tensor, Sigma: Tensor, pi1: float) -> tuple[Tensor, Tensor]:
    """Weights and bias with p(y=1 | x) = sigmoid(w^T x + b) for classes N(mu_k, Sigma) with p(y=1) = pi1.

    mu0, mu1: (D,). Sigma: (D, D). Returns (w (D,), b), b a number.
    """
    w = torch.linalg.solve(Sigma, mu1 - mu0)
    return w, math.log(pi1 / (1 - pi1)) - w @ (mu0 + mu1) / 2


def fit_logistic(X: Tensor, y: Tensor, l2: float = 0.0) -> tuple[Tensor, Tensor]:
    """Logistic regression: the minimiser of the penalised mean negative log likelihood.

    -1/N sum_n log p(y_n | x_n) + l2/2 ||w||^2,  p(y=1 | x) = sigmoid(w^T x + b); b is not penalised

    X: (N, D). y: (N,), 0 or 1. Returns (w (D,), b), b a number, where the largest entry of the
    gradient is below 1e-6.
    """
    Z = torch.cat([X, torch.ones_like(X[:, :1])], dim=1)  # (N, D + 1)
    ridge = l2 * torch.cat([torch.ones_like(X[0]), torch.zeros_like(X[0, :1])])  # (D + 1,)
    v = torch.zeros_like(Z[0])  # w and b
    for _ in range(100):
        p = torch.sigmoid(Z @ v)
        gradient = Z.T @ (p - y) / len(y) + ridge * v
        if gradient.abs().max() < 1e-9:
            break
        hessian = Z.T @ (Z * (p * (1 - p))[:, None]) / len(y) + torch.diag(ridge)
        # Newton's step, halved until the loss does not rise
        step = torch.linalg.pinv(hessian, hermitian=True) @ gradient
        while _loss(v - step, Z, y, ridge) > _loss(v, Z, y, ridge) + 1e-14:
            step = step / 2
        v = v - step
    return v[:-1], v[-1]


def _loss(v: Tensor, Z: Tensor, y: Tensor, ridge: Tensor) -> Tensor:
    logits = Z @ v
    return (torch.nn.functional.softplus(logits) - y * logits).mean() + (ridge * v**2).sum() / 2
