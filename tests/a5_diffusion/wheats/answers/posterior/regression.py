"""Conditions a joint Gaussian of the two neighbouring steps."""

import torch


def posterior_moments(x0, xt, beta, alpha_bar_prev):
    before = torch.tensor(1 - alpha_bar_prev)
    covariance = (1 - beta) ** 0.5 * before
    after = (1 - beta) * before + beta
    mean = alpha_bar_prev**0.5 * x0
    gain = covariance / after
    return mean + gain * (xt - (1 - beta) ** 0.5 * mean), before - gain * covariance


def posterior_precision(beta, alpha_bar_prev):
    return 1 / posterior_moments(0.0, 0.0, beta, alpha_bar_prev)[1]
