"""You added 1/beta to the precision of the marginal. As a function of x_{t-1} the kernel is a
Gaussian of precision alpha/beta, since x_{t-1} is multiplied by the root of alpha inside it."""

KILLED_BY = "7.2"


def posterior_precision(beta, alpha_bar_prev):
    return 1 / beta + 1 / (1 - alpha_bar_prev)
