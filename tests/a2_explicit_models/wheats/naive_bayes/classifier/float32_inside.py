"""Computes everything in float32."""

import math

import torch


class NaiveBayes:
    def __init__(self, kind, alpha=1.0):
        self.kind = kind
        self.alpha = alpha

    def fit(self, X, y):
        X = X.float()
        k = int(y.max().item()) + 1
        index = y.long()[:, None].expand(-1, X.shape[1])
        ones = torch.zeros(k, X.shape[1], dtype=torch.float32)
        sums = ones.clone().scatter_add_(0, index, X)
        counts = ones.clone().scatter_add_(0, index, torch.ones_like(X))
        self.prior = (counts[:, 0] / len(X)).log()
        if self.kind == "bernoulli":
            self.theta = (sums + self.alpha) / (counts + 2 * self.alpha)
        else:
            self.mean = sums / counts
            self.var = ones.scatter_add(0, index, (X - self.mean[index[:, 0]]) ** 2) / counts
        return self

    def log_joint(self, X):
        X = X.float()[:, None]
        if self.kind == "bernoulli":
            ll = (X * self.theta + (1 - X) * (1 - self.theta)).log()
        else:
            ll = -((X - self.mean) ** 2) / self.var / 2 - self.var.log() / 2 - math.log(2 * math.pi) / 2
        return ll.sum(-1) + self.prior

    def predict_log_proba(self, X):
        return torch.log_softmax(self.log_joint(X), 1)
