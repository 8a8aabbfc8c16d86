"""Your reconstruction term is a mean over the data dimensions while the KL is a sum. log p(x|z)
adds up all dimensions; the mean weakens it by the factor D and the posterior collapses."""

KILLED_BY = "3.5"

from densities import log_bernoulli, log_normal
from gaussians import kl_std_normal


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    rec = 0.0
    for noise in eps:
        out = model.decode(mu + (logvar / 2).exp() * noise)
        score = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
        rec = rec + score / x.shape[1] / len(eps)
    kl = kl_std_normal(mu, logvar)
    return rec - kl, rec, kl
