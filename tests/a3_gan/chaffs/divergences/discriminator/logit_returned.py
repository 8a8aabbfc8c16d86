"""You return the optimal logit log p − log q. The task asks for the probability, which is its
sigmoid: p/(p + q)."""

KILLED_BY = "2.1"

import torch


def optimal_discriminator(p, q):
    return torch.log(p) - torch.log(q)
