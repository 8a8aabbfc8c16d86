"""In signal-to-noise ratios: the posterior's share of the noise."""

import torch


def ddim_sigma(alpha_bar, alpha_bar_prev, eta):
    now = torch.tensor(alpha_bar / (1 - alpha_bar), dtype=torch.float64)
    then = alpha_bar_prev / (1 - alpha_bar_prev)
    return (eta * ((1 - alpha_bar_prev) * (1 - now / then)).sqrt()).reshape(1)
