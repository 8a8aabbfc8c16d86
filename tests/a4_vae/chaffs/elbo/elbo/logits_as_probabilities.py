"""Your Bernoulli term uses the decoder's output as a probability. `decode` returns logits: apply
the log-sigmoid (or the cross-entropy with logits) to them."""

KILLED_BY = "3.5"

import torch

from densities import log_normal
from gaussians import kl_std_normal


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    rec = 0.0
    for noise in eps:
        out = model.decode(mu + (logvar / 2).exp() * noise)
        if model.likelihood == "bernoulli":
            p = out.clamp(1e-6, 1 - 1e-6)
            score = (x * torch.log(p) + (1 - x) * torch.log(1 - p)).sum(-1)
        else:
            score = log_normal(x, *out)
        rec = rec + score / len(eps)
    kl = kl_std_normal(mu, logvar)
    return rec - kl, rec, kl
