"""Your divergence is KL(q‖p). kl(p, q) takes the expectation under p."""

KILLED_BY = "2.3"

import torch


def kl(p, q):
    return (torch.xlogy(q, q) - torch.xlogy(q, p)).sum(-1)
