"""Your bound for kl takes the logarithm of the mean of exp(T). That is Donsker and Varadhan's
bound; the one from the conjugate is E_p T − E_q exp(T − 1)."""

KILLED_BY = "2.11"

import torch


def f_divergence_bound(T_p, T_q, name):
    if name == "kl":
        return T_p.mean() - torch.log(torch.exp(T_q).mean())
    if name == "reverse_kl":
        conjugate = -1 - torch.log(-T_q)
    elif name == "pearson":
        conjugate = T_q**2 / 4 + T_q
    else:
        conjugate = -0.5 * torch.log(2 - torch.exp(2 * T_q))
    return T_p.mean() - conjugate.mean()
