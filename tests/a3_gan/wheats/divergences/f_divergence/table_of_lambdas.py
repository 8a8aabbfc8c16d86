"""Two tables of functions, sums divided by the number of samples."""

import math

_CONJUGATES_BY_NAME = {
    "kl": lambda t: (t - 1).exp(),
    "reverse_kl": lambda t: -(1 + (-t).log()),
    "pearson": lambda t: t * (1 + t / 4),
    "js": lambda t: -(1 - ((2 * t).exp() - 1)).log() / 2,
}

_GENERATORS_BY_NAME = {
    "kl": lambda u: u * u.log(),
    "reverse_kl": lambda u: u.log().neg(),
    "pearson": lambda u: u * u - 2 * u + 1,
    "js": lambda u: (u * u.log() - (1 + u) * ((1 + u).log() - math.log(2))) / 2,
}


def f_divergence_bound(T_p, T_q, name):
    return T_p.sum() / len(T_p) - _CONJUGATES_BY_NAME[name](T_q).sum() / len(T_q)


def f_divergence(p, q, name):
    return q @ _GENERATORS_BY_NAME[name](p / q)
