"""Your minimum is log of the weight, a negative number. A divergence is not negative."""

KILLED_BY = "6.2"

import torch


def reverse_kl_fit(weights, means, variances):
    k = weights.argmax()
    return means[k], variances[k], torch.log(weights[k])
