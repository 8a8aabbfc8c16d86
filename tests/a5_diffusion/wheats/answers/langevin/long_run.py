"""Iterates the recursion of the variance until it stands still."""


def langevin_variance(s2, eps):
    factor = (1 - eps / s2) ** 2
    variance = s2
    for _ in range(20000):
        variance = factor * variance + 2 * eps
    return variance


def langevin_step_limit(s2):
    return 2 / (1 / s2)
