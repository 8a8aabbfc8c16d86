"""You keep the variances above a small number, so features of a small unit get a wrong density. The
variance is the mean squared deviation, however small."""

KILLED_BY = "1.5"

import math

import torch


class NaiveBayes:
    def __init__(self, kind, alpha=1.0):
        self.kind = kind
        self.alpha = alpha

    def fit(self, X, y):
        X = X.to(torch.get_default_dtype())
        groups = [X[y == k] for k in range(int(y.max()) + 1)]
        self.log_prior = torch.tensor([len(g) / len(X) for g in groups]).log()
        self.theta = torch.stack([(g.sum(0) + self.alpha) / (len(g) + 2 * self.alpha) for g in groups])
        self.mean = torch.stack([g.mean(0) for g in groups])
        self.var = torch.stack([g.var(0, correction=0).clamp(min=1e-2) for g in groups])
        return self

    def log_joint(self, X):
        X = X.to(torch.get_default_dtype()).unsqueeze(1)
        if self.kind == "bernoulli":
            terms = torch.where(X == 1, self.theta.log(), (1 - self.theta).log())
        else:
            terms = -0.5 * ((X - self.mean) ** 2 / self.var + self.var.log() + math.log(2 * math.pi))
        return terms.sum(2) + self.log_prior

    def predict_log_proba(self, X):
        return self.log_joint(X).log_softmax(1)
