"""You average over the points. q is the weight of the expectation already, so the terms are
summed."""

KILLED_BY = "2.10"

import torch


def f_divergence(p, q, name):
    u = p / q
    if name == "kl":
        f = u * torch.log(u)
    elif name == "reverse_kl":
        f = -torch.log(u)
    elif name == "pearson":
        f = (u - 1) ** 2
    else:
        f = 0.5 * u * torch.log(u) - 0.5 * (u + 1) * torch.log((u + 1) / 2)
    return (q * f).mean()
