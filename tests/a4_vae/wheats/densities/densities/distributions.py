"""torch.distributions does all three densities."""

import torch
from torch.distributions import Bernoulli, Categorical, Independent, MixtureSameFamily, Normal


def _diagonal(mean, logvar):
    return Independent(Normal(mean, torch.exp(0.5 * logvar)), 1)


def log_normal(x, mean, logvar):
    return _diagonal(mean, logvar).log_prob(x)


def log_bernoulli(x, logits):
    return Independent(Bernoulli(logits=logits), 1).log_prob(x)


def log_normal_mixture(z, pi_logits, mu, logvar):
    mixture = MixtureSameFamily(Categorical(logits=pi_logits), _diagonal(mu, logvar))
    return mixture.log_prob(z)
