"""The variance as the target's plus its bias."""


def langevin_variance(s2, eps):
    bias = s2 * eps / (2 * s2 - eps)
    return s2 + bias
