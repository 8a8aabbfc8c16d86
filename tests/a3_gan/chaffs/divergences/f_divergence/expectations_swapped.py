"""Your bound takes T under q and the conjugate under p. It is E_p T − E_q f*(T): the first
argument's samples stand in the linear term."""

KILLED_BY = "2.12"

import torch


def f_divergence_bound(T_p, T_q, name):
    if name == "kl":
        conjugate = torch.exp(T_p - 1)
    elif name == "reverse_kl":
        conjugate = -1 - torch.log(-T_p)
    elif name == "pearson":
        conjugate = T_p**2 / 4 + T_p
    else:
        conjugate = -0.5 * torch.log(2 - torch.exp(2 * T_p))
    return T_q.mean() - conjugate.mean()
