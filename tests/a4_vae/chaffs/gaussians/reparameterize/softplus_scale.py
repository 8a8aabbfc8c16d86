"""Your standard deviation is softplus(logvar). That fits a network that puts out a raw scale; here
the network puts out the log variance, so the scale is exp(logvar / 2)."""

KILLED_BY = "2.9"

import torch.nn.functional as F


def reparameterize(mu, logvar, eps):
    return mu + F.softplus(logvar) * eps
