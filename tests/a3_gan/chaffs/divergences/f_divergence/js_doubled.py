"""Your f for js has no halves, so it gives twice the Jensen–Shannon divergence: f(u) = ½ u log u −
½ (u + 1) log((u + 1)/2)."""

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
        f = u * torch.log(u) - (u + 1) * torch.log((u + 1) / 2)
    return (q * f).sum()
