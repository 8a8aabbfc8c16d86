"""The conjugate as u·t − f(u) at the u with f'(u) = t; the divergences from f by a loop over
points."""

import torch


def _generator(u, name):
    log_u = torch.log(u)
    if name == "kl":
        return u * log_u
    if name == "reverse_kl":
        return -log_u
    if name == "pearson":
        return (u - 1).square()
    return 0.5 * (u * log_u - (u + 1) * torch.log1p((u - 1) / 2))


def _maximiser(t, name):
    if name == "kl":
        return torch.exp(t - 1)
    if name == "reverse_kl":
        return -1 / t
    if name == "pearson":
        return 1 + t / 2
    return torch.exp(2 * t) / (2 - torch.exp(2 * t))


def f_divergence_bound(T_p, T_q, name):
    u = _maximiser(T_q, name)
    if name == "pearson":
        conjugate = u * T_q - (T_q / 2) ** 2
    else:
        conjugate = u * T_q - _generator(u, name)
    return torch.mean(T_p) - torch.mean(conjugate)


def f_divergence(p, q, name):
    return sum(q_i * _generator(p_i / q_i, name) for p_i, q_i in zip(p, q))
