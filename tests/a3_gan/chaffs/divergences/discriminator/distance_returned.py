"""You return the square root of the JSD. That is the metric; the task asks for the divergence
itself."""

KILLED_BY = "2.5"

import torch


def jsd(p, q):
    m = (p + q) / 2
    left = torch.xlogy(p, p) - torch.xlogy(p, m)
    right = torch.xlogy(q, q) - torch.xlogy(q, m)
    return (0.5 * (left + right).sum()).clamp(min=0).sqrt()
