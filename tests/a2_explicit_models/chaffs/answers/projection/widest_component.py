"""You choose the component of largest variance. Within a component KL(q‖p) is −log of its weight: the
largest weight wins."""

KILLED_BY = "6.2"

import torch


def reverse_kl_fit(weights, means, variances):
    k = variances.argmax()
    return means[k], variances[k], -torch.log(weights[k])
