"""Log densities of the three distributions that a VAE is made of."""

import math

import torch
import torch.nn.functional as F
from torch import Tensor


def log_normal(x: Tensor, mean: Tensor, logvar: Tensor) -> Tensor:
    """Log density of a Gaussian with diagonal covariance, summed over dimensions.

    log N(x; mean, diag(exp(logvar))) = -1/2 sum_d [log 2 pi + logvar_d + (x_d - mean_d)^2 / exp(logvar_d)]

    x: (B, D). mean, logvar: (B, D), (1, D) or (D,). Returns (B,), in nats.
    """
    terms = math.log(2 * math.pi) + logvar + (x - mean) ** 2 * torch.exp(-logvar)  # (B, D)
    return -0.5 * terms.sum(dim=-1)


def log_bernoulli(x: Tensor, logits: Tensor) -> Tensor:
    """Log probability of binary data under independent Bernoullis given by their logits.

    log p(x) = sum_d [x_d log sigmoid(l_d) + (1 - x_d) log(1 - sigmoid(l_d))]

    x: (B, D) of zeros and ones. logits: (B, D), (1, D) or (D,). Returns (B,), finite for any logit.
    """
    return (x * logits - F.softplus(logits)).sum(dim=-1)


def log_normal_mixture(z: Tensor, pi_logits: Tensor, mu: Tensor, logvar: Tensor) -> Tensor:
    """Log density of a mixture of M diagonal Gaussians, stable far out in the tails.

    log p(z) = log sum_m pi_m N(z; mu_m, diag(exp(logvar_m))),  pi = softmax(pi_logits)

    z: (B, Z). pi_logits: (M,). mu, logvar: (M, Z). Returns (B,).
    """
    components = log_normal(z[:, None, :], mu, logvar)  # (B, M)
    return torch.logsumexp(torch.log_softmax(pi_logits, dim=0) + components, dim=1)
