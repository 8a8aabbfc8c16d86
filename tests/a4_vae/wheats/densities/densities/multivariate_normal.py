"""Full covariance matrices with a triangular factor, and the mixture by vmap over its
components."""

import torch
from torch.distributions import MultivariateNormal


def log_normal(x, mean, logvar):
    factor = torch.diag_embed((logvar / 2).exp())
    return MultivariateNormal(mean, scale_tril=factor).log_prob(x)


def log_bernoulli(x, logits):
    # softplus(l) = max(l, 0) + log1p(exp(-|l|)): nothing overflows
    softplus = torch.maximum(logits, torch.zeros_like(logits))
    softplus = softplus + torch.log1p(torch.exp(-logits.abs()))
    return (x * logits - softplus).sum(-1)


def _component(z, log_weight, mean, logvar):
    quadratic = ((z - mean) ** 2 / logvar.exp()).sum(-1)
    log_norm = (logvar + torch.tensor(2 * torch.pi).log()).sum(-1)
    return log_weight - 0.5 * (quadratic + log_norm)


def log_normal_mixture(z, pi_logits, mu, logvar):
    every = torch.vmap(_component, in_dims=(None, 0, 0, 0), out_dims=-1)
    return every(z, pi_logits.log_softmax(-1), mu, logvar).logsumexp(-1)
