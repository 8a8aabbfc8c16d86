"""Follows factor and variance through the steps."""


def forward_marginal(betas, t):
    factor, variance = 1.0, 0.0
    for beta in betas.tolist()[: t + 1]:
        factor *= (1 - beta) ** 0.5
        variance = (1 - beta) * variance + beta
    return factor, variance, factor**2 / variance
