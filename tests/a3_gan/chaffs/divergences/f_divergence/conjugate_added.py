"""Your bound adds the conjugate. Fenchel's inequality is f(u) ≥ u·t − f*(t), so f* is
subtracted."""

KILLED_BY = "2.9"

import torch


def f_divergence_bound(T_p, T_q, name):
    if name == "kl":
        conjugate = torch.exp(T_q - 1)
    elif name == "reverse_kl":
        conjugate = -1 - torch.log(-T_q)
    elif name == "pearson":
        conjugate = T_q**2 / 4 + T_q
    else:
        conjugate = -0.5 * torch.log(2 - torch.exp(2 * T_q))
    return T_p.mean() + conjugate.mean()
