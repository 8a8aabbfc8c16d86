"""Your kl is the reverse one and the other way round. With u = p/q weighted by q, u log u gives
KL(p‖q) and −log u gives KL(q‖p)."""

KILLED_BY = "2.10"

import torch


def f_divergence(p, q, name):
    u = p / q
    if name == "kl":
        f = -torch.log(u)
    elif name == "reverse_kl":
        f = u * torch.log(u)
    elif name == "pearson":
        f = (u - 1) ** 2
    else:
        f = 0.5 * u * torch.log(u) - 0.5 * (u + 1) * torch.log((u + 1) / 2)
    return (q * f).sum()
