"""Moves the samples behind the batch, (B, S, Z), and averages over the second axis."""

import torch
import torch.nn.functional as F


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    z = mu[:, None] + (logvar / 2).exp()[:, None] * eps.transpose(0, 1)  # (B, S, Z)
    out = model.decode(z)
    target = x[:, None]
    if model.likelihood == "bernoulli":
        target = target.expand(out.shape)
        cost = F.binary_cross_entropy_with_logits(out, target, reduction="none")
    else:
        mean, out_logvar = out
        cost = F.gaussian_nll_loss(
            mean, target.expand(mean.shape), out_logvar.exp(), full=True, reduction="none", eps=0
        )
    rec = -cost.sum(-1).mean(1)
    kl = torch.sum(torch.expm1(logvar) - logvar + mu**2, dim=1) / 2
    return rec - kl, rec, kl
