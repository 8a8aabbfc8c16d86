"""You decode the posterior mean and never use the noise. The ELBO is an expectation over z drawn
from q: decode mu + std·eps."""

KILLED_BY = "3.5"

from densities import log_bernoulli, log_normal
from gaussians import kl_std_normal


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    out = model.decode(mu)
    rec = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
    kl = kl_std_normal(mu, logvar)
    return rec - kl, rec, kl
