"""You multiply the squares of 1 − beta. A step multiplies x by the root of 1 − beta, so the
variance of the signal is multiplied by 1 − beta once."""

KILLED_BY = "7.1"


def forward_marginal(betas, t):
    alpha_bar = float((1 - betas[: t + 1]).pow(2).prod())
    return alpha_bar**0.5, 1 - alpha_bar, alpha_bar / (1 - alpha_bar)
