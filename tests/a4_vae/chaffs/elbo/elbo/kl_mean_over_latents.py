"""Your KL term is a mean over the latent dimensions. The divergences of independent dimensions add
up."""

KILLED_BY = "3.2"

from densities import log_bernoulli, log_normal


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    rec = 0.0
    for noise in eps:
        out = model.decode(mu + (logvar / 2).exp() * noise)
        score = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
        rec = rec + score / len(eps)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).mean(-1)
    return rec - kl, rec, kl
