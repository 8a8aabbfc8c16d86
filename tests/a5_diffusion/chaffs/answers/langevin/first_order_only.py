"""You expanded in eps and kept the first order; the recursion can be solved exactly."""

KILLED_BY = "7.6"


def langevin_variance(s2, eps):
    return s2 + eps / 2
