"""Kullback-Leibler divergence between diagonal Gaussians, and the reparameterisation trick.

Source: Kingma and Welling, "Auto-Encoding Variational Bayes".
"""

import torch
from torch import Tensor


def kl_diag(mu1: Tensor, lv1: Tensor, mu2: Tensor, lv2: Tensor) -> Tensor:
    """KL divergence from N(mu1, exp(lv1)) to N(mu2, exp(lv2)), summed over dimensions.

    KL = 1/2 sum_d [lv2 - lv1 + (exp(lv1) + (mu1 - mu2)^2) / exp(lv2) - 1]

    mu1, lv1: (B, Z). mu2, lv2: (B, Z), (1, Z) or (Z,). Returns (B,), in nats.
    """
    terms = lv2 - lv1 + torch.exp(lv1 - lv2) + (mu1 - mu2) ** 2 * torch.exp(-lv2) - 1  # (B, Z)
    return 0.5 * terms.sum(dim=-1)


def kl_std_normal(mu: Tensor, lv: Tensor) -> Tensor:
    """KL divergence from N(mu, exp(lv)) to the standard normal, summed over dimensions.

    KL = 1/2 sum_d [mu^2 + exp(lv) - lv - 1]

    mu, lv: (B, Z). Returns (B,), in nats.
    """
    return kl_diag(mu, lv, torch.zeros_like(mu), torch.zeros_like(lv))


def reparameterize(mu: Tensor, logvar: Tensor, eps: Tensor) -> Tensor:
    """A sample of N(mu, exp(logvar)) as a differentiable function of standard normal noise.

    z = mu + exp(logvar / 2) * eps

    mu, logvar: (B, Z). eps: (B, Z), or (S, B, Z) for S samples each. Returns the shape of eps.
    """
    return mu + torch.exp(0.5 * logvar) * eps
