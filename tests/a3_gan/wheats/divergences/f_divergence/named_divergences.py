"""The divergences in their own forms: KLs, χ² and Jensen–Shannon; answers of shape (1,)."""

import math

import torch


def _kl(a, b):
    return torch.sum(a * (torch.log(a) - torch.log(b)), dim=-1, keepdim=True)


def f_divergence(p, q, name):
    if name == "kl":
        return _kl(p, q)
    if name == "reverse_kl":
        return _kl(q, p)
    if name == "pearson":
        return ((p - q) ** 2 / q).sum().reshape(1)
    m = (p + q) / 2
    return (_kl(p, m) + _kl(q, m)) / 2


def f_divergence_bound(T_p, T_q, name):
    if name == "kl":
        conjugate = torch.exp(T_q) / math.e
    elif name == "reverse_kl":
        conjugate = torch.log(-1 / T_q) - 1
    elif name == "pearson":
        conjugate = (1 + T_q / 2) ** 2 - 1
    else:
        # 2 - e^{2t} = 1 - expm1(2t)
        conjugate = -0.5 * torch.log1p(-torch.expm1(2 * T_q))
    return (T_p.mean() - conjugate.mean()).reshape(1)
