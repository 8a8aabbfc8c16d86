"""You pass T through an output activation inside of the bound. Here T is raw and lies in the domain
of f* already: use it as it is."""

KILLED_BY = "2.9"

import math

import torch
import torch.nn.functional as F


def f_divergence_bound(T_p, T_q, name):
    if name == "kl":
        return T_p.mean() - torch.exp(T_q - 1).mean()
    if name == "reverse_kl":
        T_p, T_q = -torch.exp(T_p), -torch.exp(T_q)
        return T_p.mean() + (1 + torch.log(-T_q)).mean()
    if name == "pearson":
        return T_p.mean() - (T_q**2 / 4 + T_q).mean()
    T_p = 0.5 * math.log(2) - F.softplus(-T_p)
    T_q = 0.5 * math.log(2) - F.softplus(-T_q)
    return T_p.mean() + 0.5 * torch.log(2 - torch.exp(2 * T_q)).mean()
