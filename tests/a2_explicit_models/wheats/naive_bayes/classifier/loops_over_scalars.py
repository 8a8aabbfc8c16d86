"""Counts in Python loops and adds the logarithms one number at a time."""

import math

import torch


def safe_log(p):
    return math.log(p) if p > 0 else -math.inf


class NaiveBayes:
    def __init__(self, kind, alpha=1.0):
        self.kind = kind
        self.alpha = alpha

    def fit(self, X, y):
        rows = X.tolist()
        labels = [int(c) for c in y]
        self.K = max(labels) + 1
        self.prior, self.params = [], []
        for c in range(self.K):
            mine = [row for row, label in zip(rows, labels) if label == c]
            self.prior.append(len(mine) / len(rows))
            cols = list(zip(*mine))
            if self.kind == "bernoulli":
                self.params.append([(sum(col) + self.alpha) / (len(mine) + 2 * self.alpha) for col in cols])
            else:
                means = [sum(col) / len(col) for col in cols]
                variances = [sum((v - m) ** 2 for v in col) / len(col) for col, m in zip(cols, means)]
                self.params.append(list(zip(means, variances)))
        return self

    def one(self, row, c):
        total = safe_log(self.prior[c])
        for value, p in zip(row, self.params[c]):
            if self.kind == "bernoulli":
                total += safe_log(p) if value == 1 else safe_log(1 - p)
            else:
                m, v = p
                total -= 0.5 * ((value - m) ** 2 / v + math.log(2 * math.pi * v))
        return total

    def log_joint(self, X):
        out = [[self.one(row, c) for c in range(self.K)] for row in X.tolist()]
        return torch.tensor(out, dtype=X.dtype if X.is_floating_point() else None)

    def predict_log_proba(self, X):
        joint = self.log_joint(X)
        return joint - torch.logsumexp(joint, dim=1, keepdim=True)
