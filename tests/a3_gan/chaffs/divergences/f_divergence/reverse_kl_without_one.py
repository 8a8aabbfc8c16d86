"""Your conjugate for reverse_kl lacks the −1. At the maximiser u = −1/t the product u·t is −1, and
f*(t) = −1 − log(−t)."""

KILLED_BY = "2.9"

import torch


def f_divergence_bound(T_p, T_q, name):
    if name == "kl":
        conjugate = torch.exp(T_q - 1)
    elif name == "reverse_kl":
        conjugate = -torch.log(-T_q)
    elif name == "pearson":
        conjugate = T_q**2 / 4 + T_q
    else:
        conjugate = -0.5 * torch.log(2 - torch.exp(2 * T_q))
    return T_p.mean() - conjugate.mean()
