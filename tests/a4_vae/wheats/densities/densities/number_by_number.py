"""Loops over samples and dimensions, one number at a time, with a log-sum-exp written out."""

import math

import torch


def _row(values, b):
    if values.dim() == 1:
        return values
    return values[b if values.shape[0] > 1 else 0]


def log_normal(x, mean, logvar):
    rows = []
    for b in range(x.shape[0]):
        m, lv, total = _row(mean, b), _row(logvar, b), 0.0
        for d in range(x.shape[1]):
            sigma = torch.sqrt(torch.exp(lv[d]))
            total = total - torch.log(sigma * math.sqrt(2 * math.pi)) - ((x[b, d] - m[d]) / sigma) ** 2 / 2
        rows.append(total)
    return torch.stack(rows)


def log_bernoulli(x, logits):
    rows = []
    for b in range(x.shape[0]):
        row, total = _row(logits, b), 0.0
        for d in range(x.shape[1]):
            margin = row[d] if float(x[b, d]) == 1.0 else -row[d]
            total = total + torch.clamp(margin, max=0) - torch.log1p(torch.exp(-margin.abs()))
        rows.append(total)
    return torch.stack(rows)


def log_normal_mixture(z, pi_logits, mu, logvar):
    log_pi = pi_logits - pi_logits.max()
    log_pi = log_pi - torch.log(torch.exp(log_pi).sum())
    rows = []
    for b in range(z.shape[0]):
        terms = torch.stack([log_pi[m] + log_normal(z[b : b + 1], mu[m], logvar[m])[0] for m in range(len(mu))])
        top = terms.max()
        rows.append(top + torch.log(torch.exp(terms - top).sum()))
    return torch.stack(rows)
