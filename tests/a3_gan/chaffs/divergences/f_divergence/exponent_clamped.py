"""You clamp the exponent of the conjugate of KL. The conjugate holds for all t: where the critic is large,
your bound is too high."""

KILLED_BY = "2.11"

import torch


def f_divergence_bound(T_p, T_q, name):
    if name == "kl":
        conjugate = torch.exp((T_q - 1).clamp(max=10))
    elif name == "reverse_kl":
        conjugate = -1 - torch.log(-T_q)
    elif name == "pearson":
        conjugate = T_q**2 / 4 + T_q
    else:
        conjugate = -torch.log(2 - torch.exp(2 * T_q)) / 2
    return T_p.mean() - conjugate.mean()
