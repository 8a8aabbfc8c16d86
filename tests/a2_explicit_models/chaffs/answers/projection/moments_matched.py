"""You match p's mean and variance. That minimises KL(p‖q); KL(q‖p) makes q stay inside one
component."""

KILLED_BY = "6.2"

import torch


def reverse_kl_fit(weights, means, variances):
    k = weights.argmax()
    mean = (weights * means).sum()
    return mean, (weights * (variances + (means - mean) ** 2)).sum(), -torch.log(weights[k])
