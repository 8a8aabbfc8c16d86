"""Your Gaussian lacks the constant ½ log 2π of each dimension: without it the density does not
integrate to one."""

KILLED_BY = "1.2"


def log_normal(x, mean, logvar):
    return -0.5 * ((x - mean) ** 2 / logvar.exp() + logvar).sum(-1)
