"""numpy's weighted averages."""

import numpy as np


def forward_kl_fit(weights, means, variances):
    w, m, v = np.asarray(weights), np.asarray(means), np.asarray(variances)
    mu = np.average(m, weights=w)
    return mu, np.average(v + m * m, weights=w) - mu**2


def reverse_kl_fit(weights, means, variances):
    w = np.asarray(weights)
    k = np.flatnonzero(w == w.max())[0]
    return float(means[k]), float(variances[k]), float(-np.log(w[k]))
