"""You say that the minimum is 0. q equals the component, but p has only a share of its mass there."""

KILLED_BY = "6.2"

import torch


def reverse_kl_fit(weights, means, variances):
    k = weights.argmax()
    return means[k], variances[k], 0.0
