"""Your Gaussian cuts the gradient with respect to `logvar`: the variance in the quadratic term is
computed from a detached tensor, so a decoder or an encoder cannot learn its variance from it."""

KILLED_BY = "1.3"

import math


def log_normal(x, mean, logvar):
    variance = logvar.detach().exp()
    return -0.5 * (math.log(2 * math.pi) + logvar + (x - mean) ** 2 / variance).sum(-1)
