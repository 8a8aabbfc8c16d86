"""Your conjugate for kl is exp(t). For f(u) = u log u the maximiser is u = exp(t − 1), and f*(t) =
exp(t − 1)."""

KILLED_BY = "2.11"

import torch


def f_divergence_bound(T_p, T_q, name):
    if name == "kl":
        conjugate = torch.exp(T_q)
    elif name == "reverse_kl":
        conjugate = -1 - torch.log(-T_q)
    elif name == "pearson":
        conjugate = T_q**2 / 4 + T_q
    else:
        conjugate = -0.5 * torch.log(2 - torch.exp(2 * T_q))
    return T_p.mean() - conjugate.mean()
