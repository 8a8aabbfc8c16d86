"""Half the odds of beta over the noise before the step; a tensor comes back."""

import torch


def bound_weight(beta, alpha_bar_prev):
    odds = beta / (1 - beta)
    return torch.tensor([0.5 * odds / (1 - alpha_bar_prev)])
