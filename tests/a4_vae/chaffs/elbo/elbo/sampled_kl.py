"""Your KL is estimated from the same noise as the reconstruction. Here it is asked in closed form,
which both Gaussians allow: it has no variance and does not depend on `eps`."""

KILLED_BY = "3.1"

from densities import log_bernoulli, log_normal


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    rec, kl = 0.0, 0.0
    for noise in eps:
        z = mu + (logvar / 2).exp() * noise
        out = model.decode(z)
        score = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
        rec = rec + score / len(eps)
        kl = kl + 0.5 * (z**2 - noise**2 - logvar).sum(-1) / len(eps)
    return rec - kl, rec, kl
