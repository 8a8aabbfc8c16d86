"""Your z is mu + exp(logvar)·eps. exp(logvar) is the variance; the noise is scaled with its square
root."""

KILLED_BY = "3.3"

from densities import log_bernoulli, log_normal
from gaussians import kl_std_normal


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    rec = 0.0
    for noise in eps:
        out = model.decode(mu + logvar.exp() * noise)
        score = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
        rec = rec + score / len(eps)
    kl = kl_std_normal(mu, logvar)
    return rec - kl, rec, kl
