"""You weigh f(p/q) with p. The definition is D_f(p‖q) = Σ q f(p/q): the expectation is under q."""

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
    return (p * f).sum()
