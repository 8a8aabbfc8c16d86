"""Your ratio is q/p. D_f(p‖q) puts u = p/q into f."""

KILLED_BY = "2.8"

import torch


def f_divergence(p, q, name):
    u = q / p
    if name == "kl":
        f = u * torch.log(u)
    elif name == "reverse_kl":
        f = -torch.log(u)
    elif name == "pearson":
        f = (u - 1) ** 2
    else:
        f = 0.5 * u * torch.log(u) - 0.5 * (u + 1) * torch.log((u + 1) / 2)
    return (q * f).sum()
