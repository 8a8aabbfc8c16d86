"""Puts samples and batch into one axis of length S·B and calls the densities of the other
modules."""

from densities import log_bernoulli, log_normal
from gaussians import kl_std_normal, reparameterize


def elbo(x, model, eps):
    S, B, Z = eps.shape
    mu, logvar = model.encode(x)
    z = reparameterize(mu, logvar, eps).reshape(S * B, Z)
    copies = x.repeat(S, 1)  # (S*B, D), the batch repeated as a block
    if model.likelihood == "bernoulli":
        rec = log_bernoulli(copies, model.decode(z))
    else:
        mean, out_logvar = model.decode(z)
        rec = log_normal(copies, mean, out_logvar)
    rec = rec.reshape(S, B).mean(0)
    kl = kl_std_normal(mu, logvar).reshape(B)
    return rec - kl, rec, kl
