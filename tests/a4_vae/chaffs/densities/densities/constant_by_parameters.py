"""You count log(2 pi) once for each entry of the mean's first row. Parameters of shape (D,) are
shared by the batch: the number of dimensions is that of x."""

KILLED_BY = "1.8"

import math


def log_normal(x, mean, logvar):
    constant = math.log(2 * math.pi) * mean[0].numel()
    return -0.5 * (constant + (logvar + (x - mean) ** 2 / logvar.exp()).sum(-1))
