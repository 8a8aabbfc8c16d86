"""Your z is detached, so the reconstruction term sends no gradient to the encoder. The
reparameterisation exists to let it pass."""

KILLED_BY = "3.6"

from densities import log_bernoulli, log_normal
from gaussians import kl_std_normal


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    rec = 0.0
    for noise in eps:
        z = (mu + (logvar / 2).exp() * noise).detach()
        out = model.decode(z)
        score = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
        rec = rec + score / len(eps)
    kl = kl_std_normal(mu, logvar)
    return rec - kl, rec, kl
