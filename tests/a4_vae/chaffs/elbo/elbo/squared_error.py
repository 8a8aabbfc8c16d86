"""Your Gaussian term is the plain squared error. log N(x; mean, σ²) divides it by 2σ² and subtracts
½ log(2πσ²) for each dimension."""

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
            score = -((x - out[0]) ** 2).sum(-1)
        rec = rec + score / len(eps)
    kl = kl_std_normal(mu, logvar)
    return rec - kl, rec, kl
