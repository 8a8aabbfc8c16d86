"""Your reshape mixes samples and batch. A flat axis of S·B made from (S, B) goes back with
reshape(S, B) and a mean over the first axis; reshape(B, S) puts other samples' terms into a row."""

KILLED_BY = "3.7"

from densities import log_bernoulli, log_normal
from gaussians import kl_std_normal


def elbo(x, model, eps):
    S, B, Z = eps.shape
    mu, logvar = model.encode(x)
    z = (mu + (logvar / 2).exp() * eps).reshape(S * B, Z)
    copies = x.repeat(S, 1)
    out = model.decode(z)
    if model.likelihood == "bernoulli":
        score = log_bernoulli(copies, out)
    else:
        score = log_normal(copies, *out)
    rec = score.reshape(B, S).mean(1)
    kl = kl_std_normal(mu, logvar)
    return rec - kl, rec, kl
