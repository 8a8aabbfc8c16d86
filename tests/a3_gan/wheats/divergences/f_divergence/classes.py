"""One small class for each divergence."""

import torch


class _KL:
    @staticmethod
    def f(u):
        return torch.xlogy(u, u)

    @staticmethod
    def conjugate(t):
        return torch.exp(t - 1)


class _ReverseKL:
    @staticmethod
    def f(u):
        return torch.log(1 / u)

    @staticmethod
    def conjugate(t):
        return -torch.log(-t) - 1


class _Pearson:
    @staticmethod
    def f(u):
        return torch.square(u - 1)

    @staticmethod
    def conjugate(t):
        return 0.25 * (t + 4) * t


class _JensenShannon:
    @staticmethod
    def f(u):
        return 0.5 * (torch.xlogy(u, 2 * u / (u + 1)) - torch.log((u + 1) / 2))

    @staticmethod
    def conjugate(t):
        return 0.5 * torch.log(1 / (2 - torch.exp(t) ** 2))


def _divergence(name):
    kinds = {"kl": _KL, "reverse_kl": _ReverseKL, "pearson": _Pearson, "js": _JensenShannon}
    return kinds[name]


def f_divergence_bound(T_p, T_q, name):
    return torch.mean(T_p) - torch.mean(_divergence(name).conjugate(T_q))


def f_divergence(p, q, name):
    return torch.einsum("i,i->", q, _divergence(name).f(p / q))
