"""One branch for each name."""

import torch


def f_divergence_bound(T_p, T_q, name):
    if name == "kl":
        conjugate = torch.exp(T_q - 1)
    elif name == "reverse_kl":
        conjugate = -1 - torch.log(-T_q)
    elif name == "pearson":
        conjugate = T_q**2 / 4 + T_q
    elif name == "js":
        conjugate = -0.5 * torch.log(2 - torch.exp(2 * T_q))
    else:
        raise ValueError(name)
    return T_p.mean() - conjugate.mean()


def f_divergence(p, q, name):
    u = p / q
    if name == "kl":
        f = u * torch.log(u)
    elif name == "reverse_kl":
        f = -torch.log(u)
    elif name == "pearson":
        f = (u - 1) ** 2
    elif name == "js":
        f = 0.5 * u * torch.log(u) - 0.5 * (u + 1) * torch.log((u + 1) / 2)
    else:
        raise ValueError(name)
    return (q * f).sum()
