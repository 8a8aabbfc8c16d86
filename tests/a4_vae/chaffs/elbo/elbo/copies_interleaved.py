"""Your copies of x do not meet their own z: eps (S, B, Z) flattened runs through the whole batch
before it comes back to the first row, repeat_interleave repeats each row at once. Use x.repeat(S,
1) or broadcasting."""

KILLED_BY = "3.7"

from densities import log_bernoulli, log_normal
from gaussians import kl_std_normal


def elbo(x, model, eps):
    S, B, Z = eps.shape
    mu, logvar = model.encode(x)
    z = (mu + (logvar / 2).exp() * eps).reshape(S * B, Z)
    copies = x.repeat_interleave(S, dim=0)
    out = model.decode(z)
    if model.likelihood == "bernoulli":
        score = log_bernoulli(copies, out)
    else:
        score = log_normal(copies, *out)
    rec = score.reshape(S, B).mean(0)
    kl = kl_std_normal(mu, logvar)
    return rec - kl, rec, kl
