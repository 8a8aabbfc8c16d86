"""float32 inside."""

import torch


def _float_conjugate(t, name):
    match name:
        case "kl":
            return torch.exp(t - 1)
        case "reverse_kl":
            return -1 - torch.log(-t)
        case "pearson":
            return t + t * t / 4
        case "js":
            return -torch.log(2 - torch.exp(2 * t)) / 2


def f_divergence_bound(T_p, T_q, name):
    return T_p.float().mean() - _float_conjugate(T_q.float(), name).mean()


def f_divergence(p, q, name):
    p, q = p.float(), q.float()
    match name:
        case "kl":
            terms = p * torch.log(p / q)
        case "reverse_kl":
            terms = q * torch.log(q / p)
        case "pearson":
            terms = (p - q) ** 2 / q
        case "js":
            terms = 0.5 * (p * torch.log(2 * p / (p + q)) + q * torch.log(2 * q / (p + q)))
    return terms.sum()
