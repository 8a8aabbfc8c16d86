"""Your pearson uses |u − 1|, which is the total variation. The χ² divergence has the square."""

KILLED_BY = "2.10"

import torch


def f_divergence(p, q, name):
    u = p / q
    if name == "kl":
        f = u * torch.log(u)
    elif name == "reverse_kl":
        f = -torch.log(u)
    elif name == "pearson":
        f = (u - 1).abs()
    else:
        f = 0.5 * u * torch.log(u) - 0.5 * (u + 1) * torch.log((u + 1) / 2)
    return (q * f).sum()
