"""torch.distributions' KL divergence between the two Gaussians, for an error of one."""

import torch
from torch.distributions import Normal, kl_divergence


def bound_weight(beta, alpha_bar_prev):
    beta = torch.tensor(beta, dtype=torch.float64)
    alpha_bar = (1 - beta) * alpha_bar_prev
    std = torch.sqrt(beta * (1 - alpha_bar_prev) / (1 - alpha_bar))
    shift = beta / torch.sqrt((1 - beta) * (1 - alpha_bar))
    return kl_divergence(Normal(torch.zeros_like(shift), std), Normal(shift, std))
