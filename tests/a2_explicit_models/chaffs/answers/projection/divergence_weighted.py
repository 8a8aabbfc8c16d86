"""You weight the logarithm once more. The expectation is under q, which lies in this component with all
its mass."""

KILLED_BY = "6.2"

import torch


def reverse_kl_fit(weights, means, variances):
    k = weights.argmax()
    return means[k], variances[k], -weights[k] * torch.log(weights[k])
