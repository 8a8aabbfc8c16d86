"""You choose the component with the highest peak, weight over standard deviation. What counts is its
weight: q takes on its width."""

KILLED_BY = "6.2"

import torch


def reverse_kl_fit(weights, means, variances):
    k = (weights / variances.sqrt()).argmax()
    return means[k], variances[k], -torch.log(weights[k])
