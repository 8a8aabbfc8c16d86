"""Your conjugate for js is −log(2 − exp(t)), which belongs to twice the Jensen–Shannon divergence.
With the halves in f it is −½ log(2 − exp(2t))."""

KILLED_BY = "2.11"

import torch


def f_divergence_bound(T_p, T_q, name):
    if name == "kl":
        conjugate = torch.exp(T_q - 1)
    elif name == "reverse_kl":
        conjugate = -1 - torch.log(-T_q)
    elif name == "pearson":
        conjugate = T_q**2 / 4 + T_q
    else:
        conjugate = -torch.log(2 - torch.exp(T_q))
    return T_p.mean() - conjugate.mean()
