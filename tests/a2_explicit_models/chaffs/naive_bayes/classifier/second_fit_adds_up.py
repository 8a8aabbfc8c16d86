"""A second call of fit adds its data to those of the first. fit starts from nothing."""

KILLED_BY = "1.7"

import math

import torch


class NaiveBayes:
    def __init__(self, kind, alpha=1.0):
        self.kind = kind
        self.alpha = alpha

    def fit(self, X, y):
        X = X.to(torch.get_default_dtype())
        if hasattr(self, "seen"):
            X, y = torch.cat([self.seen[0], X]), torch.cat([self.seen[1], y])
        self.seen = (X, y)
        groups = [X[y == k] for k in range(int(y.max()) + 1)]
        self.log_prior = torch.tensor([len(g) / len(X) for g in groups]).log()
        if self.kind == "bernoulli":
            self.theta = torch.stack(
                [(g.sum(0) + self.alpha) / (len(g) + 2 * self.alpha) for g in groups]
            )
        else:
            self.mean = torch.stack([g.mean(0) for g in groups])
            self.var = torch.stack([g.var(0, correction=0) for g in groups])
        return self

    def log_joint(self, X):
        X = X.to(torch.get_default_dtype()).unsqueeze(1)
        if self.kind == "bernoulli":
            terms = torch.where(X == 1, self.theta.log(), (1 - self.theta).log())
        else:
            terms = -0.5 * ((X - self.mean) ** 2 / self.var + self.var.log() + math.log(2 * math.pi))
        return terms.sum(2) + self.log_prior

    def predict_log_proba(self, X):
        joint = self.log_joint(X)
        return joint - joint.logsumexp(1, keepdim=True)
