"""Your reconstruction averages the likelihoods and takes the logarithm afterwards. The ELBO is the
expectation of log p(x|z): logarithm first, then the mean over the samples."""

KILLED_BY = "3.3"

import math

import torch

from densities import log_bernoulli, log_normal
from gaussians import kl_std_normal


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    scores = []
    for noise in eps:
        out = model.decode(mu + (logvar / 2).exp() * noise)
        score = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
        scores.append(score)
    rec = torch.logsumexp(torch.stack(scores), dim=0) - math.log(len(eps))
    kl = kl_std_normal(mu, logvar)
    return rec - kl, rec, kl
