"""You return the mass that q misses, 1 − weight. The divergence is −log of the weight."""

KILLED_BY = "6.2"

import torch


def reverse_kl_fit(weights, means, variances):
    k = weights.argmax()
    return means[k], variances[k], 1 - weights[k]
