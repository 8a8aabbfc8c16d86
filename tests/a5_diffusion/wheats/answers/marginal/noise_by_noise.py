"""The noise of each step, shrunk by all later steps, and their variances added up."""


def forward_marginal(betas, t):
    factor, variance = 1.0, 0.0
    for s in range(t + 1):
        later = (1 - betas[s + 1 : t + 1]).prod()
        variance = variance + betas[s] * later
        factor = factor * (1 - betas[s]).sqrt()
    return factor.reshape(1), variance.reshape(1), (factor.square() / variance).reshape(1)
