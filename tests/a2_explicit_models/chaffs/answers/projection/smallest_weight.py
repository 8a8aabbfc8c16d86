"""You choose the component of smallest weight. −log weight is smallest where the weight is largest."""

KILLED_BY = "6.2"

import torch


def reverse_kl_fit(weights, means, variances):
    k = weights.argmin()
    return means[k], variances[k], -torch.log(weights[k])
