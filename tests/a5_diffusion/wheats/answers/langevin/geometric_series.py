"""Sums the noise of all past updates."""


def langevin_variance(s2, eps):
    factor = 1 - eps / s2
    return 2 * eps / (1 - factor**2)


def langevin_step_limit(s2):
    return s2 + s2
