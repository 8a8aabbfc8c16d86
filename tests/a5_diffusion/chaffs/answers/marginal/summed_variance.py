"""You added the betas. The noise of an early step is shrunk by all later ones, so its variance
counts less."""

KILLED_BY = "7.1"


def forward_marginal(betas, t):
    alpha_bar, variance = float((1 - betas[: t + 1]).prod()), float(betas[: t + 1].sum())
    return alpha_bar**0.5, variance, alpha_bar / variance
