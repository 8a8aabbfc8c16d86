"""The evidence lower bound and its importance-weighted refinement.

`model` has `encode(x) -> (mu, logvar)`, `decode(z)`, which takes (..., Z), and `likelihood`:
"bernoulli" (decode gives logits) or "gaussian" (decode gives mean and logvar).  The prior is N(0, I).

Sources: Kingma and Welling, "Auto-Encoding Variational Bayes"; Burda, Grosse and Salakhutdinov,
"Importance Weighted Autoencoders".
"""

import math
from typing import Any

import torch
from torch import Tensor

from .densities import log_bernoulli, log_normal
from .gaussians import kl_std_normal, reparameterize


def _log_likelihood(x: Tensor, model: Any, z: Tensor) -> Tensor:
    """log p(x | z) for every sample: x (B, D), z (S, B, Z) -> (S, B)."""
    decoded = model.decode(z)
    if model.likelihood == "bernoulli":
        return log_bernoulli(x, decoded)
    mean, logvar = decoded
    return log_normal(x, mean, logvar)


def elbo(x: Tensor, model: Any, eps: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The evidence lower bound with a closed-form KL term, averaged over S samples of the latent.

    elbo = rec - kl,  rec = 1/S sum_s log p(x | z_s),  kl = KL(q(z | x) || N(0, I)),
    z_s = mu + exp(logvar / 2) eps_s

    x: (B, D). eps: (S, B, Z), standard normal noise. Returns (elbo, rec, kl), each (B,).
    """
    mu, logvar = model.encode(x)  # (B, Z) each
    z = reparameterize(mu, logvar, eps)  # (S, B, Z)
    rec = _log_likelihood(x, model, z).mean(dim=0)  # (B,)
    kl = kl_std_normal(mu, logvar)  # (B,)
    return rec - kl, rec, kl


def iwae(x: Tensor, model: Any, eps: Tensor) -> Tensor:
    """The importance-weighted bound with K samples; all of its weights are sampled, also at K = 1.

    iwae = log 1/K sum_k w_k,  log w_k = log p(x | z_k) + log p(z_k) - log q(z_k | x)

    x: (B, D). eps: (K, B, Z), standard normal noise. Returns (B,), finite for weights of any size.
    """
    mu, logvar = model.encode(x)  # (B, Z) each
    z = reparameterize(mu, logvar, eps)  # (K, B, Z)
    log_prior = log_normal(z, torch.zeros_like(z), torch.zeros_like(z))  # (K, B)
    log_w = _log_likelihood(x, model, z) + log_prior - log_normal(z, mu, logvar)  # (K, B)
    return torch.logsumexp(log_w, dim=0) - math.log(eps.shape[0])
