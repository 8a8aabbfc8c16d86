"""Your Gaussian term has the quadratic part only. Without −½ log(2πσ²) for each dimension it is not
a log density, and the bound is not one of log p(x)."""

KILLED_BY = "3.3"

from densities import log_bernoulli
from gaussians import kl_std_normal


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    rec = 0.0
    for noise in eps:
        out = model.decode(mu + (logvar / 2).exp() * noise)
        if model.likelihood == "bernoulli":
            score = log_bernoulli(x, out)
        else:
            mean, out_logvar = out
            score = -((x - mean) ** 2 / (2 * out_logvar.exp())).sum(-1)
        rec = rec + score / len(eps)
    kl = kl_std_normal(mu, logvar)
    return rec - kl, rec, kl
