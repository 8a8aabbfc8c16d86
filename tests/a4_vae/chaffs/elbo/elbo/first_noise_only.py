"""You use only the first of the S noise samples. The expectation under q is estimated by the mean
over all of them."""

KILLED_BY = "3.5"

from densities import log_bernoulli, log_normal
from gaussians import kl_std_normal


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    out = model.decode(mu + (logvar / 2).exp() * eps[0])
    rec = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
    kl = kl_std_normal(mu, logvar)
    return rec - kl, rec, kl
