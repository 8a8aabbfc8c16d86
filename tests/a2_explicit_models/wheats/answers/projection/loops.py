"""Python numbers and the built-in functions."""

from math import log


def forward_kl_fit(weights, means, variances):
    parts = list(zip(weights.tolist(), means.tolist(), variances.tolist()))
    mu = 0.0
    for w, m, _ in parts:
        mu += w * m
    var = 0.0
    for w, m, v in parts:
        var += w * (v + (m - mu) ** 2)
    return mu, var


def reverse_kl_fit(weights, means, variances):
    w, m, v = max(zip(weights.tolist(), means.tolist(), variances.tolist()))
    return m, v, log(1 / w)
