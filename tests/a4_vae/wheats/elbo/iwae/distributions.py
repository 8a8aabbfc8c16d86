"""torch.distributions for all three densities, samples as a leading dimension."""

import torch
from torch.distributions import Bernoulli, Independent, Normal


def iwae(x, model, eps):
    mu, logvar = model.encode(x)
    std = torch.exp(logvar / 2)
    q = Independent(Normal(mu, std), 1)
    prior = Independent(Normal(torch.zeros_like(mu), torch.ones_like(mu)), 1)
    z = mu + std * eps
    if model.likelihood == "gaussian":
        mean, lv = model.decode(z)
        p = Independent(Normal(mean, torch.exp(lv / 2)), 1)
    else:
        p = Independent(Bernoulli(logits=model.decode(z)), 1)
    log_w = p.log_prob(x) + prior.log_prob(z) - q.log_prob(z)
    return torch.logsumexp(log_w - torch.log(torch.tensor(float(len(eps)))), dim=0)
