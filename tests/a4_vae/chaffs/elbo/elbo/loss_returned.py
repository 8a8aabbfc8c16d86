"""You return the loss, KL − reconstruction. The task asks for the bound itself, which is to be
maximised: the negative of it."""

KILLED_BY = "3.1"

from densities import log_bernoulli, log_normal
from gaussians import kl_std_normal


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    rec = 0.0
    for noise in eps:
        out = model.decode(mu + (logvar / 2).exp() * noise)
        score = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
        rec = rec + score / len(eps)
    kl = kl_std_normal(mu, logvar)
    return kl - rec, rec, kl
