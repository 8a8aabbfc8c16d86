"""Goes through shuffled epochs until the steps are used up; bound from torch.distributions."""

import torch
from torch.distributions import Bernoulli, Normal, kl_divergence


def _negative_bound(model, x, generator):
    mu, logvar = model.encode(x)
    q = Normal(mu, (logvar / 2).exp())
    z = q.loc + q.scale * torch.randn(mu.shape, generator=generator)
    if model.likelihood == "gaussian":
        mean, out_logvar = model.decode(z)
        p = Normal(mean, (out_logvar / 2).exp())
    else:
        p = Bernoulli(logits=model.decode(z))
    prior = Normal(torch.zeros_like(mu), torch.ones_like(mu))
    return (kl_divergence(q, prior).sum(1) - p.log_prob(x).sum(1)).mean()


def train_vae(model, X, generator, steps):
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-2, betas=(0.9, 0.99))
    schedule = torch.optim.lr_scheduler.LinearLR(optimiser, 1.0, 0.02, total_iters=max(steps, 1))
    done = 0
    while done < steps:
        for rows in torch.randperm(len(X), generator=generator).split(100):
            if done == steps:
                break
            optimiser.zero_grad()
            _negative_bound(model, X[rows], generator).backward()
            optimiser.step()
            schedule.step()
            done += 1
