"""Written like scikit-learn: attributes with a trailing underscore, predict and score besides."""

import numpy as np
import torch


class NaiveBayes:
    def __init__(self, kind="bernoulli", alpha=1.0):
        self.kind = kind
        self.alpha = alpha

    def fit(self, X, y):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        self.classes_, self.class_count_ = np.unique(y, return_counts=True)
        self.class_log_prior_ = np.log(self.class_count_ / len(y))
        if self.kind == "bernoulli":
            counts = np.array([X[y == c].sum(axis=0) for c in self.classes_])
            total = self.class_count_[:, None] + 2 * self.alpha
            with np.errstate(divide="ignore"):
                self.feature_log_prob_ = np.log((counts + self.alpha) / total)
                self.feature_log_neg_ = np.log((total - counts - self.alpha) / total)
        else:
            self.theta_ = np.array([X[y == c].mean(axis=0) for c in self.classes_])
            self.var_ = np.array([X[y == c].var(axis=0) for c in self.classes_])
        return self

    def _joint_log_likelihood(self, X):
        columns = []
        for k in range(len(self.classes_)):
            if self.kind == "bernoulli":
                ll = np.where(X == 1, self.feature_log_prob_[k], self.feature_log_neg_[k]).sum(axis=1)
            else:
                ll = -0.5 * np.log(2.0 * np.pi * self.var_[k]).sum()
                ll = ll - 0.5 * ((X - self.theta_[k]) ** 2 / self.var_[k]).sum(axis=1)
            columns.append(ll + self.class_log_prior_[k])
        return np.stack(columns, axis=1)

    def log_joint(self, X):
        return torch.from_numpy(self._joint_log_likelihood(np.asarray(X, dtype=float)))

    def predict_log_proba(self, X):
        jll = self.log_joint(X)
        return jll - jll.logsumexp(1, keepdim=True)

    def predict(self, X):
        return self.classes_[self.log_joint(X).argmax(1).numpy()]

    def score(self, X, y):
        return float((self.predict(X) == np.asarray(y)).mean())
